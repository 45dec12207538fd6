import { verifyArchive } from "#domain/circulation/verification/commands.ts";
import { db } from "#lib/db.ts";
import { qualifiedOn, releaseAt } from "#lib/testing/circulation.ts";
import { expectNoFaults } from "./support/axe.ts";
import { awake, freshEmail, signInAs } from "./support/people.ts";
import { enterByCode } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";
import { setUpSecondFactor } from "./support/totp.ts";

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
  await awake();
  await releaseAt("2026-02-02T08:00:00Z");
  await releaseAt("2026-05-04T08:00:00Z");
  for (const state of ["TX", "CA", "PR"])
    await qualifiedOn("2025-10-01", { state, specialty: "Neurology" });
});

const auditorAddress = freshEmail("auditor");

test("an auditor is invited, makes an export, checks it and looks behind it", async ({
  page,
  newReader,
}) => {
  const administrator = await newReader();
  await signInAs(administrator.context(), "administrator");
  await stateTheWords(administrator);
  const invitation = await invite(administrator);
  await join(page, await newReader(), invitation);

  await test.step("the desk holds circulation and nothing else", async () => {
    await page.goto("/admin");
    const desk = page.getByRole("navigation", { name: "Desk" }).last();
    await expect(desk.getByRole("listitem")).toHaveText([
      "Overview",
      "Circulation",
    ]);
    await expect(page.getByText("Does mail arrive?")).toHaveCount(0);
    for (const closed of ["claims", "subscribers", "audit", "articles"])
      expect((await page.goto(`/admin/${closed}`))?.status()).toBe(404);
    const statement = await page.goto("/admin/circulation/statement");
    expect(statement?.status()).toBe(404);
  });

  await test.step("the export is made by the keyboard alone", async () => {
    await page.goto("/admin/circulation/exports");
    await expectNoFaults(page);
    await page.getByLabel("First day").fill("2026-01-01");
    await page.getByLabel("Last day").fill("2026-06-30");
    await page.getByLabel(/Seed of the sample/).fill("journey");
    await page.getByLabel("Size of the sample").fill("2");
    await page.keyboard.press("Enter");
    await page.waitForURL(/exports\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Ready", { exact: true })).toBeVisible({
      timeout: 60_000,
    });
    await expectNoFaults(page);
  });

  await test.step("the file proves itself", async () => {
    const loading = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Download/ }).click();
    const file = await loading;
    expect(file.suggestedFilename()).toBe(
      "circulation-2026-01-01-2026-06-30.zip",
    );
    const saved = test.info().outputPath("export.zip");
    await file.saveAs(saved);
    const checks = await verifyArchive(saved);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(await auditActions()).toContain("circulation.export-downloaded");
  });

  await test.step("a recipient of the sample opens, on record, without the person", async () => {
    await page.getByRole("button", { name: "Show" }).click();
    await expectNoFaults(page);
    const region = page.getByRole("region", { name: "The sample" });
    await region.getByRole("link").first().click();
    await expect(page.getByText("Qualification events")).toHaveCount(0);
    await page.getByRole("button", { name: "Open the evidence" }).click();
    await expect(
      page.getByRole("heading", { name: "Qualification events" }),
    ).toBeVisible();
    const shown = await page.getByRole("main").innerText();
    for (const personal of ["Quillfinch", "Secretname", "postbox.example"])
      expect(shown).not.toContain(personal);
    await expectNoFaults(page);
    expect(await auditActions()).toContain("circulation.evidence-opened");
  });

  await test.step("the pictures, light and dark", async () => {
    await page.goto("/admin/circulation?from=2025-09-01&to=2026-06-30");
    await expect(page.getByText("Who is qualified, and where?")).toBeVisible();
    await expectNoFaults(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoFaults(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a period that is wrong comes back with what was typed", async ({
    page,
  }) => {
    await signInAs(page.context(), "auditor");
    await page.goto("/admin/circulation/exports");
    await page.getByLabel("First day").fill("2026-06-30");
    await page.getByLabel("Last day").fill("2026-01-01");
    await page.getByRole("button", { name: "Make the export" }).click();
    await expect(page.getByRole("alert")).toContainText(
      "The period ends before it begins.",
    );
    await expect(page.getByLabel("First day")).toHaveValue("2026-06-30");
    await page.goto("/admin/circulation/recipients");
    await page.getByRole("textbox", { name: "Recipient" }).fill("nobody");
    await page.getByRole("button", { name: "Open the evidence" }).click();
    await expect(page.getByRole("textbox", { name: "Recipient" })).toHaveValue(
      "nobody",
    );
    await expect(
      page.getByText("This is not the id of a recipient."),
    ).toBeVisible();
  });
});

async function stateTheWords(page: Page): Promise<void> {
  await page.goto("/admin/circulation/statement");
  await expectNoFaults(page);
  await page.getByRole("button", { name: /State this|Save as/ }).click();
  await expect(
    page.getByRole("heading", { name: "The words in force" }),
  ).toBeVisible();
}

async function invite(page: Page): Promise<string> {
  await page.goto("/admin/staff");
  await page.getByLabel(/Address/).fill(auditorAddress);
  await page.getByRole("checkbox", { name: /Auditor/ }).check();
  await page.getByRole("button", { name: "Make a link" }).click();
  return page.getByRole("status").locator("code").innerText();
}

async function join(page: Page, mail: Page, invitation: string) {
  await page.goto(invitation);
  await page.getByRole("link", { name: "Sign in first" }).click();
  await enterByCode(page, mail, auditorAddress);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await setUpSecondFactor(page);
}

async function auditActions(): Promise<string[]> {
  const rows = await db.auditEntry.findMany({
    where: { action: { startsWith: "circulation." } },
    select: { action: true },
  });
  return rows.map(({ action }) => action);
}
