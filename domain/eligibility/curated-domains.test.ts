import { beforeEach, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { classifyDomain } from "./mailbox.ts";
import { findCuratedDomains } from "./queries.ts";

beforeEach(resetDatabase);

async function classWithReviewIn(days: number | null) {
  await db.domainEntry.create({
    data: {
      domain: "bexar-health.example",
      class: "care-delivery",
      owner: "Bexar Health",
      reviewDue: days === null ? null : addDays(new Date(), days),
    },
  });
  const email = "m.alvarez@icu.bexar-health.example";
  return classifyDomain(email, await findCuratedDomains(email));
}

test.each([
  ["with no review due", null, "care-delivery"],
  ["to be judged again tomorrow", 1, "care-delivery"],
  ["to be judged again today", 0, "care-delivery"],
  ["that should have been judged yesterday", -1, "unknown"],
])("a domain %s counts as it should", async (_how, days, expected) => {
  expect(await classWithReviewIn(days)).toBe(expected);
});
