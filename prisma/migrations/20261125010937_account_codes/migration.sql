-- CreateTable
CREATE TABLE "account_code" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "spent_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value_hash" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_code_subscriber_id_purpose_created_at_idx" ON "account_code"("subscriber_id", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "account_code_created_at_idx" ON "account_code"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "suppression_kind_value_hash_key" ON "suppression"("kind", "value_hash");

-- AddForeignKey
ALTER TABLE "account_code" ADD CONSTRAINT "account_code_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;
