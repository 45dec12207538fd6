-- CreateTable
CREATE TABLE "binding_term" (
    "seq" BIGSERIAL NOT NULL,
    "binding_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "level" SMALLINT NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "grace_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "binding_term_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "circulation_export" (
    "id" UUID NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "before" TIMESTAMPTZ(3) NOT NULL,
    "issue" DATE,
    "seed" TEXT NOT NULL,
    "sample_size" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "requested_by" UUID,
    "heartbeat" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "qualified" INTEGER,
    "issues" INTEGER,
    "bytes" BIGINT,
    "sha256" BYTEA,
    "log_entries" BIGINT,
    "log_head" BYTEA,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "circulation_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "binding_term_subscriber_id_at_idx" ON "binding_term"("subscriber_id", "at");

-- CreateIndex
CREATE INDEX "binding_term_binding_id_idx" ON "binding_term"("binding_id");

-- CreateIndex
CREATE INDEX "circulation_export_state_requested_at_idx" ON "circulation_export"("state", "requested_at");

-- CreateIndex
CREATE INDEX "circulation_export_requested_at_idx" ON "circulation_export"("requested_at");

ALTER TABLE "circulation_export"
  ADD CONSTRAINT "circulation_export_state_known"
  CHECK ("state" IN ('waiting', 'running', 'done', 'failed')),
  ADD CONSTRAINT "circulation_export_period_forwards"
  CHECK ("period_from" <= "period_to");

-- How a binding stood is written down by the database itself, so that no
-- command, present or future, can forget it. A new binding counts from its own
-- beginning; a change counts from the moment it was made, whatever it says.
CREATE FUNCTION "write_binding_term"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "binding_term"
    ("binding_id", "subscriber_id", "at", "level", "valid_until", "grace_until", "ended_at")
  VALUES
    (NEW."id", NEW."subscriber_id",
     CASE WHEN TG_OP = 'INSERT' THEN NEW."bound_at" ELSE clock_timestamp() END,
     NEW."level", NEW."valid_until", NEW."grace_until", NEW."ended_at");
  RETURN NULL;
END
$$;
CREATE TRIGGER "binding_term_of_new"
  AFTER INSERT ON "binding"
  FOR EACH ROW EXECUTE FUNCTION "write_binding_term"();
CREATE TRIGGER "binding_term_of_changed"
  AFTER UPDATE ON "binding"
  FOR EACH ROW
  WHEN (ROW(OLD."level", OLD."valid_until", OLD."grace_until", OLD."ended_at")
    IS DISTINCT FROM ROW(NEW."level", NEW."valid_until", NEW."grace_until", NEW."ended_at"))
  EXECUTE FUNCTION "write_binding_term"();
CREATE TRIGGER "binding_term_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "binding_term"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();

-- Bindings from before this: what is known of them is how they stand.
INSERT INTO "binding_term"
  ("binding_id", "subscriber_id", "at", "level", "valid_until", "grace_until", "ended_at")
SELECT "id", "subscriber_id", "bound_at", "level", "valid_until", "grace_until", "ended_at"
  FROM "binding" ORDER BY "bound_at", "id";
