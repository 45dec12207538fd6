import { anImage } from "#lib/testing/files.ts";
import { db } from "#lib/db.ts";
import { expectNoFaults } from "./support/axe.ts";
import { untilKeysWork } from "./support/keyboard.ts";
import { makePerson, enter, signInAs, type Person } from "./support/people.ts";
import { ask } from "./support/raw.ts";
import { expect, test, type Page } from "./support/test.ts";

test.describe.configure({ timeout: 180_000 });

/** Presses Tab until the focus is on what matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    const found = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (found) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${selector}.`);
}

/** Chooses, picks the file and sends it, with keys alone. */
async function upload(page: Page, kind: string, shade: string): Promise<void> {
  await tabTo(page, "[name=kind]");
  await page.keyboard.type(kind);
  const file = {
    name: "document.jpg",
    mimeType: "image/jpeg",
    buffer: await anImage(900, 600, shade).jpeg().toBuffer(),
  };
  // A page that has just been sent is drawn anew, and a key may come too soon.
  await expect(async () => {
    await tabTo(page, "[name=file]");
    const chooser = page.waitForEvent("filechooser", { timeout: 3000 });
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(file);
  }).toPass({ timeout: 30_000 });
  await tabTo(page, "#document-form button");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("listitem").filter({ hasText: kind }),
  ).toContainText("Waits for a reviewer");
}

async function check(desk: Page, changes: Record<string, string>) {
  const name = await claimedName();
  const values: Record<string, string> = {
    legible: "yes",
    showsProfession: "yes",
    altered: "no",
    verdict: "accepted",
    ...changes,
  };
  for (const [field, value] of Object.entries(values))
    await desk.locator(`select[name=${field}]`).selectOption(value);
  await desk.getByLabel("First name").fill(name.firstName);
  await desk.getByLabel("Last name").fill(name.lastName);
  await desk.getByRole("button", { name: "Record this document" }).click();
}

let reader: Person;

function claimedName() {
  return db.claim.findUniqueOrThrow({
    where: { id: reader.claimId! },
    select: { firstName: true, lastName: true },
  });
}

test("a reader sends documents by keyboard, a reviewer judges them marked, and the summary opens", async ({
  page,
  newReader,
}) => {
  reader = await makePerson("in-review");
  await enter(page.context(), reader);
  await page.goto("/account/claim/status");
  await page.getByRole("link", { name: "Show us a document" }).press("Enter");
  await expect(
    page.getByRole("heading", { name: "Show us a document" }),
  ).toBeVisible();
  await expectNoFaults(page);

  await test.step("what is no picture is refused beside the field", async () => {
    await page.locator("select[name=kind]").selectOption("licence");
    await page.getByLabel("File").setInputFiles({
      name: "licence.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("not a PDF at all"),
    });
    await page.getByRole("button", { name: "Send this document" }).click();
    await expect(page.locator("#file-error")).toContainText("not a JPEG");
    await expect(page.locator("select[name=kind]")).toHaveValue("licence");
    await expectNoFaults(page);
  });

  await upload(page, "License or license card", "#2f6f4f");
  await upload(page, "Photo ID (beside one of the others)", "#6f4f2f");
  await expectNoFaults(page);

  const desk = await newReader();
  const reviewer = await signInAs(desk.context(), "reviewer");
  await desk.goto(`/admin/claims/${reader.claimId}`);
  await expectNoFaults(desk);
  let seen = "";
  await test.step("V opens the first; its picture is marked and no-store", async () => {
    await untilKeysWork(desk);
    const picture = desk.waitForResponse(/\/pages\/1\?key=/);
    await desk.keyboard.press("v");
    const answer = await picture;
    seen = new URL(answer.url()).pathname + new URL(answer.url()).search;
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
    await expect(desk.getByRole("img")).toHaveJSProperty("complete", true);
    await expectNoFaults(desk);
    const views = await db.documentView.count({
      where: { viewedBy: reviewer.subscriberId },
    });
    expect(views).toBe(1);
  });

  await test.step("nobody else gets the picture, not even by its address", async () => {
    const auditor = await makePerson("editor");
    await db.staffMember.update({
      where: { subscriberId: auditor.subscriberId },
      data: { roles: ["auditor"] },
    });
    const others = [
      auditor,
      await makePerson("visitor"),
      reader,
      await makePerson("qualified"),
      await makePerson("editor"),
      await makePerson("reviewer"),
      await makePerson("one-factor"),
    ];
    for (const person of others) {
      const answer = await ask(process.env.PRECIS_URL!, {
        path: seen,
        headers: { cookie: person.cookie },
      });
      expect([401, 403, 404]).toContain(answer.status);
      expect(answer.headers["content-type"]).not.toContain("image");
    }
  });

  await check(desk, {});
  await expect(desk.getByRole("main")).toContainText("✓ Accepted");
  await untilKeysWork(desk);
  await desk.keyboard.press("v");
  await desk.waitForURL(/\/documents\/[^/]+$/);
  await check(desk, { kind: "photo-id", showsProfession: "no" });
  await expect(desk.getByRole("main")).toContainText("Approved");

  await page.goto("/account/claim/status");
  await expect(
    page.getByRole("heading", { name: "You may read everything" }),
  ).toBeVisible();
});
