import { readFile } from "node:fs/promises";
import { db } from "#lib/db.ts";
import { readCode } from "./support/mailbox.ts";
import { freshEmail, signInAs } from "./support/people.ts";
import { openThirdArticle } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";

/** Moves the focus to a control by Tab alone, as a keyboard user would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole("main")
    .getByRole("button", { name })
    .or(page.getByRole("main").getByRole("checkbox", { name }))
    .or(page.getByRole("main").getByRole("textbox", { name }))
    .first();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((el) => el === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

test("a reader sees what is held, takes a copy, and agrees to one thing, by keyboard", async ({
  page,
  context,
}) => {
  const reader = await signInAs(context, "qualified");
  await page.goto("/account/privacy");
  const account = page.locator("summary", { hasText: "Your account" });
  await account.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(reader.email).first()).toBeVisible();

  const arriving = page.waitForEvent("download");
  await tabTo(page, "Download my data");
  await page.keyboard.press("Enter");
  const copy = await arriving;
  expect(copy.suggestedFilename()).toBe("my-data.json");
  const held = JSON.parse(await readFile(await copy.path(), "utf8")) as {
    account: { email: string };
    claims: unknown[];
  };
  expect(held.account.email).toBe(reader.email);
  expect(held.claims).toHaveLength(1);

  await page.goto("/account/consents");
  for (const box of await page.getByRole("checkbox").all())
    await expect(box).not.toBeChecked();
  await tabTo(page, /Mail me when a new summary/);
  await page.keyboard.press("Space");
  await tabTo(page, "Save");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved")).toBeVisible();
  await expect(
    page.getByRole("checkbox", { name: /Mail me when a new summary/ }),
  ).toBeChecked();
  await expect(
    page.getByRole("checkbox", { name: /Tell a sponsor/ }),
  ).not.toBeChecked();
});

test("an account moves to another address, and the old one is told", async ({
  page,
  context,
  newReader,
}) => {
  const reader = await signInAs(context, "qualified");
  const next = freshEmail("moved");
  await page.goto("/account/address");
  await page.getByLabel("New e-mail address").fill("not an address");
  await page.getByRole("button", { name: "Mail the code" }).click();
  await expect(page.getByLabel("New e-mail address")).toHaveValue(
    "not an address",
  );
  await page.getByLabel("New e-mail address").fill(next);
  await page.getByRole("button", { name: "Mail the code" }).click();
  const code = await readCode(await newReader(), next, /confirm your new/i);
  await page.getByLabel("Code from the new mailbox").fill(code);
  await page.getByRole("button", { name: "Change the address" }).click();
  await expect(page.getByText(next).first()).toBeVisible();
  const told = await db.outboxMail.count({
    where: { kind: "address-changed", recipient: reader.email },
  });
  expect(told).toBe(1);
});

for (const javaScriptEnabled of [true, false])
  test(`an account is deleted for good, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    newReader,
  }) => {
    const page = await newReader({ javaScriptEnabled });
    const reader = await signInAs(page.context(), "qualified");
    await openThirdArticle(page);
    await expect(page.locator(".gated-part")).toBeVisible();
    await page.goto("/account/deletion");
    await page
      .getByRole("button", { name: "Mail me the code to delete it" })
      .click();
    const code = await readCode(await newReader(), reader.email, /delete/i);
    await page.getByLabel("Code from your mailbox").fill(code);
    await page.getByRole("button", { name: "Delete my account" }).click();
    await expect(
      page.getByText("deleting cannot be undone").first(),
    ).toBeVisible();
    await page.getByRole("checkbox").check();
    await page.getByLabel("Code from your mailbox").fill(code);
    await page.getByRole("button", { name: "Delete my account" }).click();
    await expect(page.getByText("Your account is deleted")).toBeVisible();
    await page.goBack();
    await expect(page.locator(".gated-part")).toHaveCount(0);
    await openThirdArticle(page);
    await expect(page.locator(".gated-part")).toHaveCount(0);
  });
