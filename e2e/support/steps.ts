import type { Page } from "@playwright/test";
import { professions } from "#domain/eligibility/professions.ts";
import { states } from "#domain/eligibility/states.ts";
import type { DemoProvider } from "#domain/eligibility/registry/demo.ts";
import { readCode } from "./mailbox.ts";
import { expect } from "./test.ts";

export const thirdArticle = "Low-Dose Naltrexone Effective Therapy";

/** From the front page to the third article of the demo's series. */
export async function openThirdArticle(page: Page): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(thirdArticle) })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    thirdArticle,
  );
}

/** Asks for a code on the sign-in page and enters it, reading mail elsewhere. */
export async function enterByCode(
  page: Page,
  mailPage: Page,
  email: string,
): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Mail me a code" }).click();
  await expect(page.getByLabel("Six-digit code")).toBeVisible();
  const code = await readCode(mailPage, email);
  await page.getByLabel("Six-digit code").fill(code);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Fills the claim form as this demo provider would and sends it. */
export async function sendClaim(
  page: Page,
  provider: DemoProvider,
): Promise<void> {
  await page.getByLabel("First name").fill(provider.firstName);
  await page.getByLabel("Last name").fill(provider.lastName);
  await page
    .getByLabel("Profession", { exact: true })
    .selectOption(labelOfProfession(provider.profession));
  await page.getByLabel("NPI", { exact: true }).fill(provider.record.npi);
  await page.getByLabel("Work e-mail").fill(provider.workEmail);
  await page
    .getByLabel("State you practice in")
    .selectOption(labelOfState(provider.state));
  await page.getByLabel("Practice ZIP code").fill(provider.zip);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Send and check now" }).click();
}

export function labelOfProfession(id: string): string {
  return professions.find((one) => one.id === id)!.label;
}

export function labelOfState(code: string): string {
  return states.find((one) => one.code === code)!.name;
}

/** Signs out of this device by the button on the account page. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out here" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
}
