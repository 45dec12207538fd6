import { beforeEach, describe, expect, test } from "vitest";
import { operatorActor as actor } from "#domain/audit/schema.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  decided,
  makeAccount,
  prepareClaims,
  proven,
  submitted,
} from "#lib/testing/claims.ts";
import { classifyDomain } from "../mailbox.ts";
import { findCuratedDomains } from "../queries.ts";
import {
  addDomain,
  importDomains,
  removeDomain,
  reviewDomain,
} from "./commands.ts";
import { domainImportSchema, writeDomains } from "./csv.ts";
import {
  exportDomains,
  findDomain,
  listDomains,
  listUnknownDomains,
} from "./queries.ts";
import {
  domainDetailsSchema,
  domainEntrySchema,
  domainFilterSchema,
  domainSchema,
} from "./schema.ts";

beforeEach(prepareClaims);

const form = {
  domain: "oakwood-clinic.example",
  class: "care-delivery",
  owner: "Oakwood Clinic",
  evidence: "Called the switchboard",
};
const add = (changes: Record<string, string> = {}) =>
  addDomain(domainEntrySchema.parse({ ...form, ...changes }), actor);
const list = (asked: Record<string, string> = {}) =>
  listDomains(domainFilterSchema.parse(asked));

test("an added domain counts, is due in a year, and stands in the trail", async () => {
  expect(await add()).toEqual({ ok: true, weighed: 0 });
  const curated = await findCuratedDomains("a@oakwood-clinic.example");
  expect(classifyDomain("a@oakwood-clinic.example", curated)).toBe(
    "care-delivery",
  );
  const { entry } = (await findDomain("oakwood-clinic.example"))!;
  const days =
    (entry.reviewDue!.getTime() - entry.reviewedAt.getTime()) / 864e5;
  expect(Math.round(days)).toBeGreaterThanOrEqual(364);
  expect(await db.auditEntry.count({ where: { action: "domain.added" } })).toBe(
    1,
  );
});

test("a mail service anybody may use stays what it is, without a date", async () => {
  await add({ domain: "anymail.example", class: "free" });
  expect((await findDomain("anymail.example"))?.entry.reviewDue).toBeNull();
});

test("a letter away from a trusted one is taken only by who has seen that", async () => {
  const twin = { domain: "lakeside-clinik.example" };
  expect(await add(twin)).toMatchObject({ reason: "lookalike" });
  expect(await add({ ...twin, confirmed: "yes" })).toMatchObject({ ok: true });
  expect(
    await add({ domain: "bexar-heath.example", class: "disposable" }),
  ).toMatchObject({ ok: true });
});

test("a domain is judged once; later it is judged anew", async () => {
  await add();
  expect(await add()).toMatchObject({ reason: "domain-known" });
  const anew = { ...form, class: "generic-academic", reviewDue: "2031-01-01" };
  await reviewDomain(domainDetailsSchema.parse(anew), actor);
  expect((await findDomain(form.domain))?.entry).toMatchObject({
    class: "generic-academic",
    reviewDue: new Date("2031-01-01"),
  });
});

describe("past the day of its review", () => {
  beforeEach(async () => {
    await add();
    await db.domainEntry.update({
      where: { domain: form.domain },
      data: { reviewDue: addDays(new Date(), -1) },
    });
  });

  test("an entry counts as unknown", async () => {
    const curated = await findCuratedDomains(`a@${form.domain}`);
    expect(classifyDomain(`a@${form.domain}`, curated)).toBe("unknown");
  });

  test("it is found under what is due", async () => {
    const { rows, due } = await list({ due: "yes" });
    expect(rows.map(({ domain }) => domain)).toContain(form.domain);
    expect(due).toBe(rows.length);
  });

  test("looking again makes it count again", async () => {
    await reviewDomain(domainDetailsSchema.parse(form), actor);
    const curated = await findCuratedDomains(`a@${form.domain}`);
    expect(classifyDomain(`a@${form.domain}`, curated)).toBe("care-delivery");
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: "domain.reviewed" },
    });
    expect(entry.objectId).toBe(form.domain);
  });
});

test("what is removed is unknown again, and the trail says what it was", async () => {
  await add();
  await removeDomain({ domain: form.domain, reason: "Clinic closed" }, actor);
  expect(await findDomain(form.domain)).toBeNull();
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { action: "domain.removed" },
  });
  expect(entry).toMatchObject({
    reason: "Clinic closed",
    before: { class: "care-delivery", owner: "Oakwood Clinic" },
  });
});

test("claims from a domain nobody judged bring it up, and judging it settles them", async () => {
  const provider = demoProviders[0]!;
  const local = provider.workEmail.split("@")[0]!;
  const who = await makeAccount();
  const workEmail = `${local}@ward.oakwood-clinic.example`;
  const { claimId } = await submitted(
    who,
    claimFormOf(provider, { workEmail }),
  );
  expect(await proven(who, claimId)).toBe("in_review");
  const unknown = await listUnknownDomains();
  expect(unknown).toEqual([
    {
      domain: "oakwood-clinic.example",
      claims: 1,
      latest: expect.any(Date) as Date,
      imitates: null,
    },
  ]);
  expect(await add()).toEqual({ ok: true, weighed: 1 });
  expect(await decided(claimId)).toBe("approved");
  expect(await listUnknownDomains()).toEqual([]);
  const items = await db.evidenceItem.findMany({ orderBy: { id: "asc" } });
  expect(items.map(({ points, revokedAt }) => [points, !!revokedAt])).toEqual([
    [0, true],
    [60, false],
  ]);
});

test("the list is searched by domain, owner or evidence, and by class", async () => {
  await add();
  for (const query of ["oakwood-c", "OAKWOOD", "switchboard"])
    expect((await list({ query })).rows).toHaveLength(1);
  const free = await list({ class: "free" });
  expect(free.rows.every((row) => row.class === "free")).toBe(true);
  expect((await list({ query: "switchboard", class: "free" })).total).toBe(0);
});

describe("the list as a file", () => {
  test("comes back as it went", async () => {
    await add({ owner: 'Oakwood "Old" Clinic, Inc.', evidence: "=seen" });
    const before = await exportDomains();
    const file = writeDomains(before);
    expect(file).not.toMatch(/,=seen/);
    await db.domainEntry.deleteMany();
    const outcome = await importDomains(
      domainImportSchema.parse({ file }),
      actor,
    );
    expect(outcome).toEqual({ ok: true, added: before.length, changed: 0 });
    const facts = (rows: typeof before) =>
      rows.map(({ reviewedAt: _, reviewDue, ...rest }) => ({
        ...rest,
        hasDue: reviewDue !== null,
      }));
    const trusted = (rows: typeof before) =>
      facts(rows).filter(({ class: kind }) => kind === "free");
    expect(trusted(await exportDomains())).toEqual(trusted(before));
    expect((await findDomain(form.domain))?.entry.evidence).toBe("=seen");
  });

  test("adds and changes, and a second time does nothing", async () => {
    await add();
    const file = `domain,class,owner,evidence\n${form.domain},care-delivery,Oakwood Health,Web site\nnew-clinic.example,care-delivery,New Clinic,Letter\n`;
    const input = domainImportSchema.parse({ file });
    expect(await importDomains(input, actor)).toMatchObject({
      added: 1,
      changed: 1,
    });
    expect(await importDomains(input, actor)).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  test.each([
    ["domain,owner\nx.example,X", "file.1: column-missing"],
    [
      "domain,class,owner,evidence\nx.example,good,X,y",
      "file.2: class-missing",
    ],
    ["domain,class,owner,evidence\n\nco.uk,free,X,y", "file.3: domain-suffix"],
    [
      "domain,class,owner,evidence\nx.example,free,X,y\nX.example,free,X,y",
      "file.3: domain-twice",
    ],
    ['domain,class,owner,evidence\n"x', "file.2: quote-broken"],
    ["", "file: required"],
  ])("%j is refused at %s", (file, expected) => {
    const { error } = domainImportSchema.safeParse({ file });
    expect(
      error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    ).toContain(expected);
  });

  test("is refused as a whole for one look-alike", async () => {
    const file =
      "domain,class,owner,evidence\nfine.example,free,Fine,x\nlakeside-clinlc.example,care-delivery,L,x\n";
    expect(
      await importDomains(domainImportSchema.parse({ file }), actor),
    ).toMatchObject({ reason: "lookalike", field: "lakeside-clinlc.example" });
    expect(await findDomain("fine.example")).toBeNull();
  });
});

test.each([
  ["Clinic.example", "clinic.example"],
  [" maria@ward.clinic.example ", "ward.clinic.example"],
  ["https://www.clinic.example/about?x=1", "www.clinic.example"],
])("%s is read as %s", (typed, domain) => {
  expect(domainSchema.parse(typed)).toBe(domain);
});

test.each([
  ["com", "domain-form"],
  ["co.uk", "domain-suffix"],
  ["pvt.k12.ma.us", "domain-suffix"],
  ["clinic", "domain-form"],
  ["two words.example", "domain-form"],
  ["-a.example", "domain-form"],
  ["", "required"],
])("%j is no mail domain: %s", (typed, reason) => {
  expect(domainSchema.safeParse(typed).error?.issues[0]?.message).toBe(reason);
});
