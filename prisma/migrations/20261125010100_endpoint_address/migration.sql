-- "Does any other number list this address?", asked whatever its capitals.
CREATE INDEX "registry_endpoint_address" ON "registry_endpoint" (lower("endpoint"));
