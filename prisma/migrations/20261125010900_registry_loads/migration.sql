-- AlterTable
ALTER TABLE "registry_load" ADD COLUMN     "accept_smaller" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "facts" JSONB;

-- AlterTable
ALTER TABLE "registry_record" ADD COLUMN     "first_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "last_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "other_key" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "registry_upload" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "registry_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "registry_upload_name_size_idx" ON "registry_upload"("name", "size");

-- Search by name at the size of the whole country. The keys hold A to Z alone,
-- so "C" is their order everywhere, a prefix is a range, and what the filters
-- read travels in the index.
DROP INDEX "registry_record_last_name_first_name_idx";
CREATE INDEX "registry_record_by_name" ON "registry_record"
  ("last_key" COLLATE "C", "first_key" COLLATE "C", "npi")
  INCLUDE ("practice_state", "taxonomy_codes")
  WHERE "entity_type" = 1 AND "last_key" <> '';
CREATE INDEX "registry_record_by_state" ON "registry_record"
  ("practice_state", "last_key" COLLATE "C", "first_key" COLLATE "C", "npi")
  INCLUDE ("taxonomy_codes")
  WHERE "entity_type" = 1 AND "last_key" <> '';
CREATE INDEX "registry_record_by_other_name" ON "registry_record"
  ("other_key" COLLATE "C", "first_key" COLLATE "C", "npi")
  WHERE "entity_type" = 1 AND "other_key" <> '';

-- What is there already: names without marks are folded here, and the next
-- load of the registry folds the rest.
UPDATE "registry_record" SET
  "last_key" = regexp_replace(upper("last_name"), '[^A-Z]', '', 'g'),
  "first_key" = regexp_replace(upper("first_name"), '[^A-Z]', '', 'g'),
  "other_key" = regexp_replace(upper("other_last_name"), '[^A-Z]', '', 'g')
  WHERE "last_name" <> '';

-- A part never runs over the end that was announced.
ALTER TABLE "registry_upload"
  ADD CONSTRAINT "registry_upload_within_size"
  CHECK ("received" BETWEEN 0 AND "size");
