-- Drafts of the policy are tried on past claims before they can be activated.

-- CreateTable
CREATE TABLE "policy_simulation" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "in_force" INTEGER NOT NULL,
    "policy_hash" BYTEA NOT NULL,
    "decided_from" TIMESTAMPTZ(3) NOT NULL,
    "decided_until" TIMESTAMPTZ(3) NOT NULL,
    "most" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "tally" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "started_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_simulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_simulation_change" (
    "simulation_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reasons_before" TEXT[],
    "reasons_after" TEXT[],

    CONSTRAINT "policy_simulation_change_pkey" PRIMARY KEY ("simulation_id","decision_id")
);

-- CreateIndex
CREATE INDEX "policy_simulation_version_started_at_idx" ON "policy_simulation"("version", "started_at");

-- CreateIndex
CREATE INDEX "policy_simulation_state_started_at_idx" ON "policy_simulation"("state", "started_at");

-- CreateIndex
CREATE INDEX "decision_policy_version_idx" ON "decision"("policy_version");

-- AddForeignKey
ALTER TABLE "policy_simulation" ADD CONSTRAINT "policy_simulation_version_fkey" FOREIGN KEY ("version") REFERENCES "eligibility_policy"("version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_simulation_change" ADD CONSTRAINT "policy_simulation_change_simulation_id_fkey" FOREIGN KEY ("simulation_id") REFERENCES "policy_simulation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One replay of a draft at a time.
CREATE UNIQUE INDEX "policy_simulation_running" ON "policy_simulation" ("version")
  WHERE "state" = 'running';
ALTER TABLE "policy_simulation"
  ADD CONSTRAINT "policy_simulation_state_known" CHECK ("state" IN ('running', 'done', 'replaced'));

-- Decisions name the version they were made under, so a version that was ever
-- in force stays as it is. Drafts may still change and go.
CREATE FUNCTION "refuse_changing_policy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'policy % was activated and does not change: % refused', OLD.version, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "eligibility_policy_activated_is_final"
  BEFORE UPDATE OR DELETE ON "eligibility_policy"
  FOR EACH ROW WHEN (OLD."activated_at" IS NOT NULL)
  EXECUTE FUNCTION "refuse_changing_policy"();
