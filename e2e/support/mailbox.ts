import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Reads the newest mail to `address` in the demo mailbox, as a newcomer would. */
export async function readMail(
  page: Page,
  address: string,
  subject: RegExp,
): Promise<string> {
  const row = page
    .getByRole("listitem")
    .or(page.getByRole("row"))
    .filter({ hasText: address })
    .filter({ hasText: subject })
    .first();
  await expect(async () => {
    await page.goto("/demo/mailbox");
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/demo\/mailbox\/.+/);
  return page.getByRole("main").innerText();
}

/** The six digits of the newest code mailed to `address`. */
export async function readCode(
  page: Page,
  address: string,
  subject: RegExp = /code/i,
): Promise<string> {
  const text = await readMail(page, address, subject);
  const code = /(?:^|\D)(\d{3}\s?\d{3})(?!\d)/.exec(text)?.[1];
  expect(code, `a code in: ${text}`).toBeDefined();
  return code!.replace(/\s/g, "");
}
