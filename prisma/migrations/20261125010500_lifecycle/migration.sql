-- What happens to a binding over time, and the matter an appeal is about.

CREATE TABLE "binding_doubt" (
    "id" UUID NOT NULL,
    "binding_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,
    "outcome" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "binding_doubt_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "binding_notice" (
    "binding_id" UUID NOT NULL,
    "notice" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT "binding_notice_pkey" PRIMARY KEY ("binding_id", "notice", "since")
);
CREATE INDEX "binding_doubt_binding_id_idx" ON "binding_doubt"("binding_id");
CREATE INDEX "binding_doubt_settled_at_due_at_idx" ON "binding_doubt"("settled_at", "due_at");
ALTER TABLE "binding_doubt" ADD CONSTRAINT "binding_doubt_binding_id_fkey" FOREIGN KEY ("binding_id") REFERENCES "binding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "binding_notice" ADD CONSTRAINT "binding_notice_binding_id_fkey" FOREIGN KEY ("binding_id") REFERENCES "binding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody could appeal before this, so no row lacks its matter.
ALTER TABLE "appeal"
  ADD COLUMN "matter_id" UUID NOT NULL,
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';

-- One doubt of a kind waits at a time, and each matter is appealed once.
CREATE UNIQUE INDEX "binding_doubt_open" ON "binding_doubt" ("binding_id", "kind")
  WHERE "settled_at" IS NULL;
CREATE UNIQUE INDEX "appeal_matter" ON "appeal" ("about", "matter_id")
  WHERE "outcome" IS DISTINCT FROM 'withdrawn';
-- Graces are few among many bindings.
CREATE INDEX "binding_grace" ON "binding" ("grace_until")
  WHERE "ended_at" IS NULL AND "grace_until" IS NOT NULL;
-- What the re-check compares with: the record as it was at the approval.
CREATE INDEX "decision_approval" ON "decision" ("claim_id", "id")
  WHERE "to_status" = 'approved';

ALTER TABLE "binding_doubt"
  ADD CONSTRAINT "binding_doubt_outcome_known"
  CHECK ("outcome" IN ('kept', 'ended', 'mended', 'overtaken')),
  ADD CONSTRAINT "binding_doubt_settled_with_outcome"
  CHECK (("settled_at" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "appeal"
  ADD CONSTRAINT "appeal_outcome_known"
  CHECK ("outcome" IN ('granted', 'refused', 'withdrawn')),
  ADD CONSTRAINT "appeal_decided_with_outcome"
  CHECK (("decided_at" IS NULL) = ("outcome" IS NULL));
