-- What the Prisma schema cannot say about evidence, qualification and consent.

CREATE UNIQUE INDEX "consent_live" ON "consent" ("subscriber_id", "purpose")
  WHERE "withdrawn_at" IS NULL;
-- One decision at a time waits for a second person.
CREATE UNIQUE INDEX "proposal_open" ON "proposal" ("claim_id")
  WHERE "settled_at" IS NULL;
CREATE UNIQUE INDEX "appeal_open" ON "appeal" ("subscriber_id", "about")
  WHERE "decided_at" IS NULL;
-- One code of a channel is good at a time.
CREATE UNIQUE INDEX "possession_code_live" ON "possession_code" ("claim_id", "channel")
  WHERE "spent_at" IS NULL;

ALTER TABLE "vouch"
  ADD CONSTRAINT "vouch_answer_known" CHECK ("answer" IN ('known', 'not-known'));
ALTER TABLE "holder_question"
  ADD CONSTRAINT "holder_question_answer_known" CHECK ("answer" IN ('mine', 'not-me'));
ALTER TABLE "proposal"
  ADD CONSTRAINT "proposal_second_person" CHECK ("settled_by" IS DISTINCT FROM "proposed_by" OR "outcome" = 'overtaken' OR "settled_by" IS NULL);
ALTER TABLE "qualification_event"
  ADD CONSTRAINT "qualification_event_level_known" CHECK ("level" BETWEEN 1 AND 3);

-- A reader may ask to be forgotten: then, and only in a transaction that says
-- so, what was written of the person may be replaced. Rows are never deleted.
CREATE OR REPLACE FUNCTION "refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('precis.redacting', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "qualification_event_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "qualification_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "document_view_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "document_view"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();

-- Bindings from before this count from the day they were made.
UPDATE "binding" SET "qualified_at" = "bound_at";
