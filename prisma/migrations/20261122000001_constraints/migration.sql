-- What the Prisma schema cannot say. Written by hand; each rule is named after
-- what it keeps true, because the name is what an error shows.

-- One live statement at a time; ended ones stay as history.
CREATE UNIQUE INDEX "binding_live_npi" ON "binding" ("npi")
  WHERE "ended_at" IS NULL AND "npi" IS NOT NULL;
CREATE UNIQUE INDEX "binding_live_subscriber" ON "binding" ("subscriber_id")
  WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "publication_live" ON "publication" ("article_id")
  WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "suspension_live" ON "suspension" ("subscriber_id")
  WHERE "restored_at" IS NULL;

-- Positions are unique when the transaction commits, so that two entries can
-- change places. Replaces the plain unique index of the tables migration.
DROP INDEX "series_entry_series_id_position_key";
ALTER TABLE "series_entry"
  ADD CONSTRAINT "series_entry_series_id_position_key"
  UNIQUE ("series_id", "position") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "series_entry"
  ADD CONSTRAINT "series_entry_names_something"
  CHECK ("article_id" IS NOT NULL OR "planned_title" IS NOT NULL);

-- An NPI is ten digits of which the first is 1 or 2 (45 CFR 162.406); the check
-- digit is checked in `npi.ts`.
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_npi_form" CHECK ("npi" ~ '^[12][0-9]{9}$');
ALTER TABLE "binding"
  ADD CONSTRAINT "binding_npi_form" CHECK ("npi" ~ '^[12][0-9]{9}$'),
  ADD CONSTRAINT "binding_level_known" CHECK ("level" BETWEEN 1 AND 3);
ALTER TABLE "registry_record"
  ADD CONSTRAINT "registry_record_npi_form" CHECK ("npi" ~ '^[12][0-9]{9}$'),
  ADD CONSTRAINT "registry_record_entity_type_known"
  CHECK ("entity_type" IN (1, 2));
ALTER TABLE "revision"
  ADD CONSTRAINT "revision_number_positive" CHECK ("number" > 0);

-- Histories that nobody may rewrite, not even the product itself.
CREATE FUNCTION "refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "audit_entry_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "decision_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "decision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "revision_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting"();

-- Staff find subscribers by any part of the address or the name. Partial, so
-- that Prisma's drift check leaves these indexes to us.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "subscriber_email_search" ON "subscriber"
  USING gin ("email" gin_trgm_ops) WHERE "email" IS NOT NULL;
CREATE INDEX "subscriber_name_search" ON "subscriber"
  USING gin ("name" gin_trgm_ops) WHERE "name" IS NOT NULL;
