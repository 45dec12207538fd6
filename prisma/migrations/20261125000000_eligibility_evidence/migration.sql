-- AlterEnum
ALTER TYPE "claim_path" ADD VALUE 'trainee';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "claim_status" ADD VALUE 'checking';
ALTER TYPE "claim_status" ADD VALUE 'withdrawn';

-- AlterEnum
ALTER TYPE "staff_role" ADD VALUE 'auditor';

-- AlterTable
ALTER TABLE "binding" ADD COLUMN     "grace_reason" TEXT,
ADD COLUMN     "grace_until" TIMESTAMPTZ(3),
ADD COLUMN     "mailbox_proven_at" TIMESTAMPTZ(3),
ADD COLUMN     "qualified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "check_at" TIMESTAMPTZ(3),
ADD COLUMN     "employer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "device_hash" BYTEA,
ADD COLUMN     "network_hash" BYTEA,
ADD COLUMN     "opened_by" UUID,
ADD COLUMN     "opened_until" TIMESTAMPTZ(3),
ADD COLUMN     "practice_setting" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "program" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "program_ends_on" DATE,
ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "domain_entry" ADD COLUMN     "review_due" DATE;

-- AlterTable
ALTER TABLE "eligibility_policy" ADD COLUMN     "activated_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "activated_by" UUID,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "evidence_item" ADD COLUMN     "revoked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "registry_snapshot" ADD COLUMN     "file" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "layout" TEXT,
ADD COLUMN     "period_from" DATE,
ADD COLUMN     "period_to" DATE,
ADD COLUMN     "report" JSONB,
ADD COLUMN     "sha256" BYTEA;

-- AlterTable
ALTER TABLE "subscriber" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "claim_draft" (
    "subscriber_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_draft_pkey" PRIMARY KEY ("subscriber_id")
);

-- CreateTable
CREATE TABLE "number_attempt" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "number_hash" BYTEA NOT NULL,
    "network_hash" BYTEA,
    "kind" TEXT NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "number_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holder_question" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "binding_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "holder_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "decision" JSONB NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "claim_id" UUID,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "outcome" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qualification_event" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "binding_id" UUID NOT NULL,
    "qualified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "occasion" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "automatic" BOOLEAN NOT NULL,
    "overridden" BOOLEAN NOT NULL DEFAULT false,
    "policy_version" INTEGER NOT NULL,
    "registry_snapshot_id" UUID,
    "offer_text_id" UUID NOT NULL,
    "attestation_text_id" UUID NOT NULL,
    "form_hash" BYTEA NOT NULL,
    "profession" TEXT NOT NULL,
    "specialty" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "zip3" TEXT NOT NULL,

    CONSTRAINT "qualification_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "possession_code" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "target" BYTEA NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "sealed" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "spent_at" TIMESTAMPTZ(3),
    "batch_id" UUID,

    CONSTRAINT "possession_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_batch" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "posted_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assertion_request" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "state_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "assertion_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "pages" SMALLINT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sealed_key" BYTEA,
    "content_hash" BYTEA NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delete_after" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" UUID,
    "facts" JSONB,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_page" (
    "document_id" UUID NOT NULL,
    "page" SMALLINT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "document_page_pkey" PRIMARY KEY ("document_id","page")
);

-- CreateTable
CREATE TABLE "document_view" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "viewed_by" UUID NOT NULL,
    "viewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "page" SMALLINT NOT NULL,

    CONSTRAINT "document_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vouch" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "binding_id" UUID,
    "email" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "vouch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_load" (
    "id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" UUID,
    "heartbeat" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes_read" BIGINT NOT NULL DEFAULT 0,
    "bytes_total" BIGINT NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "reason" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),
    "snapshot_id" UUID,

    CONSTRAINT "registry_load_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_deactivation" (
    "npi" CHAR(10) NOT NULL,
    "deactivated_on" DATE NOT NULL,
    "snapshot_id" UUID NOT NULL,

    CONSTRAINT "registry_deactivation_pkey" PRIMARY KEY ("npi")
);

-- CreateTable
CREATE TABLE "registry_endpoint" (
    "npi" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "use" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "registry_endpoint_pkey" PRIMARY KEY ("npi","type","endpoint")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_draft_saved_at_idx" ON "claim_draft"("saved_at");

-- CreateIndex
CREATE INDEX "number_attempt_subscriber_id_idx" ON "number_attempt"("subscriber_id");

-- CreateIndex
CREATE INDEX "number_attempt_number_hash_attempted_at_idx" ON "number_attempt"("number_hash", "attempted_at");

-- CreateIndex
CREATE INDEX "number_attempt_network_hash_attempted_at_idx" ON "number_attempt"("network_hash", "attempted_at");

-- CreateIndex
CREATE INDEX "number_attempt_attempted_at_idx" ON "number_attempt"("attempted_at");

-- CreateIndex
CREATE UNIQUE INDEX "holder_question_token_hash_key" ON "holder_question"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "holder_question_claim_id_binding_id_key" ON "holder_question"("claim_id", "binding_id");

-- CreateIndex
CREATE INDEX "proposal_claim_id_idx" ON "proposal"("claim_id");

-- CreateIndex
CREATE INDEX "appeal_subscriber_id_idx" ON "appeal"("subscriber_id");

-- CreateIndex
CREATE INDEX "appeal_decided_at_due_at_idx" ON "appeal"("decided_at", "due_at");

-- CreateIndex
CREATE INDEX "qualification_event_subscriber_id_qualified_at_idx" ON "qualification_event"("subscriber_id", "qualified_at");

-- CreateIndex
CREATE INDEX "qualification_event_qualified_at_idx" ON "qualification_event"("qualified_at");

-- CreateIndex
CREATE INDEX "qualification_event_claim_id_idx" ON "qualification_event"("claim_id");

-- CreateIndex
CREATE INDEX "qualification_event_binding_id_idx" ON "qualification_event"("binding_id");

-- CreateIndex
CREATE INDEX "possession_code_claim_id_channel_idx" ON "possession_code"("claim_id", "channel");

-- CreateIndex
CREATE INDEX "possession_code_channel_batch_id_idx" ON "possession_code"("channel", "batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "assertion_request_state_hash_key" ON "assertion_request"("state_hash");

-- CreateIndex
CREATE INDEX "assertion_request_expires_at_idx" ON "assertion_request"("expires_at");

-- CreateIndex
CREATE INDEX "document_claim_id_idx" ON "document"("claim_id");

-- CreateIndex
CREATE INDEX "document_content_hash_idx" ON "document"("content_hash");

-- CreateIndex
CREATE INDEX "document_deleted_at_delete_after_idx" ON "document"("deleted_at", "delete_after");

-- CreateIndex
CREATE INDEX "document_view_document_id_idx" ON "document_view"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "vouch_token_hash_key" ON "vouch"("token_hash");

-- CreateIndex
CREATE INDEX "vouch_binding_id_answered_at_idx" ON "vouch"("binding_id", "answered_at");

-- CreateIndex
CREATE UNIQUE INDEX "vouch_claim_id_email_key" ON "vouch"("claim_id", "email");

-- CreateIndex
CREATE INDEX "registry_load_started_at_idx" ON "registry_load"("started_at");

-- CreateIndex
CREATE INDEX "registry_endpoint_endpoint_idx" ON "registry_endpoint"("endpoint");

-- CreateIndex
CREATE INDEX "consent_subscriber_id_idx" ON "consent"("subscriber_id");

-- CreateIndex
CREATE INDEX "binding_ended_at_valid_until_idx" ON "binding"("ended_at", "valid_until");

-- CreateIndex
CREATE INDEX "claim_status_check_at_idx" ON "claim"("status", "check_at");

-- CreateIndex
CREATE INDEX "registry_snapshot_kind_loaded_at_idx" ON "registry_snapshot"("kind", "loaded_at");

-- AddForeignKey
ALTER TABLE "claim_draft" ADD CONSTRAINT "claim_draft_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holder_question" ADD CONSTRAINT "holder_question_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holder_question" ADD CONSTRAINT "holder_question_binding_id_fkey" FOREIGN KEY ("binding_id") REFERENCES "binding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_event" ADD CONSTRAINT "qualification_event_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_event" ADD CONSTRAINT "qualification_event_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_event" ADD CONSTRAINT "qualification_event_binding_id_fkey" FOREIGN KEY ("binding_id") REFERENCES "binding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "possession_code" ADD CONSTRAINT "possession_code_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "possession_code" ADD CONSTRAINT "possession_code_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "letter_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assertion_request" ADD CONSTRAINT "assertion_request_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_page" ADD CONSTRAINT "document_page_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_view" ADD CONSTRAINT "document_view_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_binding_id_fkey" FOREIGN KEY ("binding_id") REFERENCES "binding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
