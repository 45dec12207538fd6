import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { readCode, readMail } from "./support/mailbox.ts";
import { freshEmail, signInAs } from "./support/people.ts";
import {
  enterByCode,
  openThirdArticle,
  sendClaim,
  signOut,
} from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";

const gate = (page: Page) =>
  page.getByRole("heading", { name: "Keep reading, free" });

test("a new reader qualifies and comes back to the paragraph where the opening ended", async ({
  page,
  newReader,
}) => {
  const provider = demoProviders[0]!;
  await openThirdArticle(page);
  const article = new URL(page.url()).pathname;
  await expect(gate(page)).toBeVisible();
  await expect(page.locator(".gated-part")).toHaveCount(0);
  const anchor = await page.locator(".gate").getAttribute("id");

  await page.getByRole("link", { name: "Subscribe free" }).last().click();
  await enterByCode(page, await newReader(), provider.workEmail);
  await expect(page).toHaveURL(/\/account\/claim\?/);
  await sendClaim(page, provider);

  await expect(page).toHaveURL(`${article}#${anchor}`);
  await expect(gate(page)).toHaveCount(0);
  const paragraph = page.locator(`.gated-part #${anchor}`);
  await expect(paragraph).toBeVisible();
  await expect(paragraph).toBeInViewport();

  await test.step("walks to the last article by “Next summary”", async () => {
    const next = page.getByRole("link", { name: /^Next summary:/ });
    const visited = [article];
    while ((await next.count()) > 0) {
      const title = (await next.innerText()).replace(/^Next summary:\s*/, "");
      await next.click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        title.split("\n")[0]!.trim(),
      );
      await expect(page.locator(".gated-part")).toBeVisible();
      visited.push(new URL(page.url()).pathname);
    }
    expect(visited).toHaveLength(3);
    await expect(
      page.getByRole("link", { name: /whole series/i }),
    ).toBeVisible();
  });

  await test.step("signs out, and Back shows nothing gated", async () => {
    await signOut(page);
    for (let steps = 0; steps < 3; steps++) {
      await page.goBack();
      await expect(page.locator(".gated-part")).toHaveCount(0);
    }
    await page.goto(article);
    await expect(gate(page)).toBeVisible();
  });
});

test("signing out in one tab closes the article in another", async ({
  page,
  context,
}) => {
  await signInAs(context, "qualified");
  await openThirdArticle(page);
  await expect(page.locator(".gated-part")).toBeVisible();
  const other = await context.newPage();
  await signOut(other);
  await page.reload();
  await expect(gate(page)).toBeVisible();
  await expect(page.locator(".gated-part")).toHaveCount(0);
});

test("a wrong code is refused with what to do, and the right one still works", async ({
  page,
  newReader,
}) => {
  const email = freshEmail("typo");
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Mail me a code" }).click();
  const code = await readCode(await newReader(), email);
  const wrong = code === "000000" ? "000001" : "000000";
  await page.getByLabel("Six-digit code").fill(wrong);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("Six-digit code").fill(code);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText(email);
});

test("the mailed link signs in only when its button is pressed", async ({
  page,
  newReader,
}) => {
  const email = freshEmail("link");
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Mail me a code" }).click();
  await expect(page.getByLabel("Six-digit code")).toBeVisible();
  const mail = await readMail(await newReader(), email, /code/i);
  const link = /https?:\/\/\S+\/sign-in\/link\?token=[\w-]+/.exec(mail)?.[0];
  const scanner = await newReader();
  for (let visits = 0; visits < 3; visits++) await scanner.goto(link!);
  const reader = await newReader();
  await reader.goto(link!);
  await reader.getByRole("button", { name: /Sign in on this device/ }).click();
  await reader.goto("/account");
  await expect(reader.getByRole("main")).toContainText(email);
  await scanner.goto("/account");
  await expect(scanner).toHaveURL(/\/sign-in/);
  await scanner.goto(link!);
  await scanner.getByRole("button", { name: /Sign in on this device/ }).click();
  await expect(scanner.getByRole("alert").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a new reader gets as far as the claim and reads on", async ({
    page,
    newReader,
  }) => {
    const provider = demoProviders[2]!;
    await openThirdArticle(page);
    const article = new URL(page.url()).pathname;
    await page.getByRole("link", { name: "Subscribe free" }).last().click();
    const mail = await newReader({ javaScriptEnabled: false });
    await enterByCode(page, mail, provider.workEmail);
    await sendClaim(page, { ...provider, zip: "no" });
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(page.getByLabel("First name")).toHaveValue(provider.firstName);
    await page.getByLabel("Practice ZIP code").fill(provider.zip);
    await page.getByRole("button", { name: "Send and check now" }).click();
    await expect(page).toHaveURL(new RegExp(`${article}#p\\d+$`));
    await expect(page.locator(".gated-part")).toBeVisible();
  });
});
