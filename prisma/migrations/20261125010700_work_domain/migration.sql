-- Domains are compared from their end ("clinic.org" and all below it), so the
-- index holds them back to front. Its expression is that of the query in
-- domain/eligibility/attempts/queries.ts.
CREATE INDEX "claim_work_domain" ON "claim"
  (reverse(split_part("work_email", '@', 2)) text_pattern_ops);
CREATE INDEX "claim_device" ON "claim" ("device_hash") WHERE "device_hash" IS NOT NULL;
