import { Secret, TOTP } from "otpauth";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Reads the key off the set-up page and enters the code an app would show. */
export async function setUpSecondFactor(page: Page): Promise<string> {
  await expect(
    page.getByRole("heading", { name: "Set up your second step" }),
  ).toBeVisible();
  const key = await page.locator(".select-all").innerText();
  await page.getByLabel("Code from the app").fill(codeOf(key));
  await page.getByRole("button", { name: "Finish set-up" }).click();
  return key;
}

/** The code of this moment for the key as it was shown, in groups of four. */
export function codeOf(key: string): string {
  const secret = Secret.fromBase32(key.replace(/\s/g, ""));
  return new TOTP({ secret }).generate();
}
