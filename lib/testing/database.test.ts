import { expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { resetDatabase } from "./database.ts";

test("emptying the database also empties the histories", async () => {
  await db.auditEntry.create({
    data: {
      actorKind: "system",
      actorLabel: "a test",
      action: "test.ran",
      objectType: "test",
      objectId: "1",
    },
  });
  await resetDatabase();
  expect(await db.auditEntry.count()).toBe(0);
});
