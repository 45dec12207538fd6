import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { addRegistryEntries } from "#domain/eligibility/registry/commands.ts";
import { syntheticNpi } from "#domain/eligibility/registry/synthetic.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { findOrCreateByEmail } from "#domain/subscribers/commands.ts";
import { db, transaction } from "#lib/db.ts";
import { expectNoFaults } from "./support/axe.ts";
import { must } from "./support/claims.ts";
import { arranger, signInAs } from "./support/people.ts";
import type { Locator } from "@playwright/test";
import { expect, test } from "./support/test.ts";

let serial = 92_100_000 + Math.floor(Math.random() * 100_000);

/** A chiropractor nobody else in the journeys is, who claims by a clinic's mailbox. */
async function claimOfChiropractor(): Promise<string> {
  const npi = syntheticNpi((serial += 1));
  const { record } = demoProviders[0]!;
  const name = { firstName: "NOVA", middleName: "", lastName: "KELLER" };
  const none = { otherLastName: "", otherFirstName: "", otherMiddleName: "" };
  const chiropractor = { taxonomyCodes: ["111N00000X"], primarySlot: 0 };
  await addRegistryEntries(
    `For a test, ${npi}`,
    [{ ...record, ...name, ...none, ...chiropractor, npi }],
    arranger,
  );
  const workEmail = `nova.keller+${npi}@lakeside-clinic.example`;
  const { id } = await transaction((tx) => findOrCreateByEmail(tx, workEmail));
  const outcome = await submitClaim(
    claimSchema.parse({
      path: "npi",
      firstName: "Nova",
      lastName: "Keller",
      profession: "chiropractor",
      npi,
      workEmail,
      practiceState: record.practiceState,
      practiceZip: record.zips[0],
      attested: "yes",
    }),
    { kind: "reader", id, label: workEmail },
    { subscriberId: id, confirmedEmail: workEmail },
  );
  return must(outcome).claimId;
}

async function decisionOn(claimId: string) {
  await expect
    .poll(() => db.decision.count({ where: { claimId } }), { timeout: 20_000 })
    .toBeGreaterThan(0);
  return db.decision.findFirstOrThrow({ where: { claimId } });
}

/** By the keyboard alone: focus, then Enter. */
async function press(target: Locator) {
  await target.focus();
  await target.press("Enter");
}

async function retype(field: Locator, words: string) {
  await field.focus();
  await field.press("ControlOrMeta+A");
  await field.pressSequentially(words);
}

test("an administrator drafts a stricter policy, sees what it would have done, and activates it", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const earlier = await claimOfChiropractor();
  expect((await decisionOn(earlier)).toStatus).toBe("approved");
  await signInAs(page.context(), "administrator");
  await page.goto("/admin/policies");
  await expectNoFaults(page);
  await press(page.getByRole("link", { name: /^Policy \d+$/ }).first());
  await expect(
    page.getByRole("rowheader", { name: "A care mailbox that shows the name" }),
  ).toBeVisible();
  await expectNoFaults(page);
  await press(page.getByRole("button", { name: "Make a draft from this" }));
  await expect(page.getByText("Nothing is decided by it yet")).toBeVisible();
  const draft = new URL(page.url()).pathname;
  const version = draft.split("/").at(-1)!;

  await test.step("a mistake is told beside its field, and nothing typed is lost", async () => {
    const silent = page.getByLabel("A silent claim closes after");
    await retype(silent, "two weeks");
    await retype(
      page.getByLabel("What this draft changes, and why"),
      "Chiropractors go to a person",
    );
    await press(page.getByRole("button", { name: "Save the draft" }));
    await expect(silent).toHaveAttribute("aria-invalid", "true");
    await expect(silent).toHaveValue("two weeks");
    await expectNoFaults(page);
    await retype(silent, "15");
    await press(page.getByRole("button", { name: "Save the draft" }));
    await expect(page.getByRole("row", { name: /silent claim/ })).toContainText(
      "15 days",
    );
  });

  await test.step("one profession changes its class", async () => {
    await press(page.getByRole("link", { name: "Professions" }));
    const kind = page.getByLabel("Class of Chiropractor");
    await kind.focus();
    await kind.pressSequentially("A person");
    await expectNoFaults(page);
    await press(page.getByRole("button", { name: "Save the professions" }));
    await expect(page.getByRole("row", { name: /Chiropractor/ })).toContainText(
      "person",
    );
    await expectNoFaults(page);
  });

  await test.step("tried on past claims, it would have sent her to a person", async () => {
    await press(page.getByRole("link", { name: "Try and activate" }));
    await expect(page.getByRole("button", { name: /^Activate/ })).toHaveCount(
      0,
    );
    await press(page.getByRole("button", { name: "Try on past claims" }));
    await expect(
      page.getByRole("heading", { name: "What it would have done" }),
    ).toBeVisible({ timeout: 60_000 });
    const changes = page.getByRole("region", {
      name: "Claims that would have come out otherwise",
    });
    const row = changes.getByRole("row", { name: /Nova Keller/ }).first();
    await expect(row).toContainText("Approved");
    await expect(row).toContainText("To a person");
    await expectNoFaults(page);
  });

  await test.step("activated by hand, it decides the next claim", async () => {
    await press(
      page.getByRole("button", { name: `Activate policy ${version}` }),
    );
    await expect(page.getByText("Tick the box to confirm.")).toBeVisible();
    const box = page.getByLabel(/I have looked at what/);
    await box.focus();
    await box.press("Space");
    await press(
      page.getByRole("button", { name: `Activate policy ${version}` }),
    );
    await expect(page).toHaveURL(new RegExp(`${draft}$`));
    await expect(page.getByText("In force since")).toBeVisible();
    const { policyVersion, toStatus, reason } = await decisionOn(
      await claimOfChiropractor(),
    );
    expect({ policyVersion, toStatus, reason }).toEqual({
      policyVersion: Number(version),
      toStatus: "in_review",
      reason: "profession-needs-person",
    });
  });
});

test("a reviewer judges a domain claims came from, and only an administrator removes it", async ({
  page,
  newReader,
}) => {
  const domain = `clinic-${Date.now()}.example`;
  await signInAs(page.context(), "reviewer");
  await page.goto("/admin/domains");
  await expectNoFaults(page);
  await press(page.getByRole("link", { name: "Add a domain" }));
  await retype(
    page.getByLabel("Domain", { exact: true }),
    "lakeside-clinik.example",
  );
  const kind = page.getByLabel("Class", { exact: true });
  await kind.focus();
  await kind.pressSequentially("Care");
  await retype(page.getByLabel("Owner"), "A clinic of this test");
  await retype(page.getByLabel("How you know"), "Called them");
  await press(page.getByRole("button", { name: "Add the domain" }));
  await expect(
    page.getByText("One letter away from lakeside-clinic.example"),
  ).toBeVisible();
  await expectNoFaults(page);
  await retype(page.getByLabel("Domain", { exact: true }), domain);
  await press(page.getByRole("button", { name: "Add the domain" }));
  await expect(page.getByRole("heading", { name: domain })).toBeVisible();
  await expectNoFaults(page);
  await expect(page.getByText("Remove this domain")).toHaveCount(0);

  const administrator = await newReader();
  await signInAs(administrator.context(), "administrator");
  await administrator.goto(`/admin/domains/${domain}`);
  await press(administrator.getByText("Remove this domain"));
  await retype(administrator.getByLabel("Why"), "Closed");
  await press(administrator.getByRole("button", { name: `Remove ${domain}` }));
  await expect(administrator).toHaveURL(/\/admin\/domains$/);
  const answer = await administrator.goto(`/admin/domains/${domain}`);
  expect(answer?.status()).toBe(404);
});

test("the list of domains goes out as a file and comes back with what is wrong in it", async ({
  page,
}) => {
  await signInAs(page.context(), "reviewer");
  await page.goto("/admin/domains");
  const file = await page.request.get("/admin/domains/export");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("lakeside-clinic.example,care-delivery");
  await press(page.getByText("The list as a file"));
  await page.getByLabel("Bring a CSV file").setInputFiles({
    name: "domains.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("domain,class,owner,evidence\nco.uk,free,All,x\n"),
  });
  await press(page.getByRole("button", { name: "Bring the file" }));
  await expect(page.getByText(/Line 2:/)).toBeVisible();
});

test("a text readers agree to gets a new version, with what changed", async ({
  page,
}) => {
  await signInAs(page.context(), "administrator");
  await page.goto("/admin/settings/texts/privacy");
  const text = page.getByLabel("The privacy notice");
  await retype(text, "We keep what you tell us for as long as you read here.");
  await press(page.getByRole("button", { name: "Save as a new version" }));
  await expect(page.getByText("Version 1")).toBeVisible();
  await retype(text, "We keep what you tell us for three years.");
  await press(page.getByRole("button", { name: "Save as a new version" }));
  await expect(page.locator("ins")).toHaveText(["three", "years."]);
  await expectNoFaults(page);
  await page.goto("/about");
  await expect(page.getByRole("main")).toContainText("for three years.");
  await expect(page.getByRole("main")).toContainText("Nurse practitioner");
  await expectNoFaults(page);
});
