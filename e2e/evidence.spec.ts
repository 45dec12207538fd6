import { expectNoFaults } from "./support/axe.ts";
import {
  listDirectAddress,
  proofedColleague,
  waitingAtClinic,
  waitingClaimant,
} from "./support/evidence.ts";
import { press, typeInto } from "./support/keyboard.ts";
import { readMail } from "./support/mailbox.ts";
import { signInAs } from "./support/people.ts";
import { addOrigin, expect, test, type Page } from "./support/test.ts";

// Many pages, each looked at by axe: on a busy machine that takes its time.
test.describe.configure({ mode: "parallel", timeout: 300_000 });

const colleagueMail = /names you as a colleague/;

async function openWays(page: Page) {
  await page.goto("/account/claim/status");
  await press(page, "More ways to show it is you");
  await expect(
    page.getByRole("heading", { level: 1, name: /More ways/ }),
  ).toBeVisible();
  await expectNoFaults(page);
}

async function mayRead(page: Page) {
  await expect(
    page.getByRole("heading", { name: "You may read everything" }),
  ).toBeVisible();
}

test("a code from the Direct mailbox on record opens everything", async ({
  page,
  newReader,
}) => {
  const { npi } = await waitingClaimant(page.context());
  const address = await listDirectAddress(npi);
  await openWays(page);
  await expect(page.getByRole("main")).not.toContainText(address);
  await press(page, "Mail me a code");
  await page.waitForURL(/\/evidence\/direct$/);
  await expectNoFaults(page);
  await expect(page.getByRole("main")).not.toContainText(address);

  await typeInto(page, "code", "12");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expectNoFaults(page);

  const mail = await readMail(await newReader(), address, /links your/);
  await typeInto(page, "code", /\d{4} \d{4}/.exec(mail)![0]);
  await page.keyboard.press("Enter");
  await mayRead(page);
});

test("a letter is asked for, printed, posted, and its code is noted", async ({
  page,
  newReader,
}) => {
  await waitingClaimant(page.context());
  await openWays(page);
  await press(page, "About the letter");
  await page.waitForURL(/\/evidence\/letter$/);
  await expectNoFaults(page);
  await press(page, "Post me a letter");
  await expect(page.getByText(/You asked for a letter/)).toBeVisible();

  const desk = await newReader();
  await signInAs(desk.context(), "reviewer");
  await desk.goto("/admin/letters");
  await expectNoFaults(desk);
  await press(desk, "Print what waits");
  await desk.waitForURL(/\/admin\/letters\/.+/);
  await expectNoFaults(desk);
  const sheet = desk.locator(".letter-sheet").first();
  await expect(sheet).toContainText("1 DEMONSTRATION WAY");
  const code = await sheet.locator(".letter-code").innerText();
  await press(desk, "Mark as posted");
  await desk.waitForURL(/\/admin\/letters$/);
  await press(desk, "Open");
  await expect(desk.getByText(/cannot be read any more/)).toBeVisible();
  await expect(desk.locator(".letter-sheet")).toHaveCount(0);

  await page.reload();
  await expect(page.getByText(/Your letter was posted/)).toBeVisible();
  await typeInto(page, "code", code);
  await page.keyboard.press("Enter");
  await expect(page.getByText("That is noted")).toBeVisible();
  await expect(page.getByText("You have the code from")).toBeVisible();
});

test("two proofed colleagues are asked, answer, and the claim is approved", async ({
  page,
  newReader,
}) => {
  const first = await newReader();
  const second = await newReader();
  const asked = [
    { desk: first, email: (await proofedColleague(first.context())).email },
    { desk: second, email: (await proofedColleague(second.context())).email },
  ];
  await waitingAtClinic(page.context());
  await openWays(page);
  await press(page, "Name colleagues");
  await page.waitForURL(/\/evidence\/colleagues$/);
  await expectNoFaults(page);
  for (const [place, { email }] of asked.entries())
    await typeInto(page, `colleague${place + 1}`, email);
  await page.keyboard.press("Enter");
  await expect(page.getByText("on its way to them")).toBeVisible();
  await expectNoFaults(page);

  for (const { desk, email } of asked) {
    const mail = await readMail(await newReader(), email, colleagueMail);
    const link = /https?:\/\/\S+\/vouch\?token=[\w-]+/.exec(mail)![0];
    const scanner = await newReader();
    for (let visits = 0; visits < 2; visits++) await scanner.goto(link);
    await expectNoFaults(scanner);
    await desk.goto(link);
    await expectNoFaults(desk);
    await press(desk, "I know them, and this is right");
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText(
      "Thank you",
    );
  }
  await expect(async () => {
    await page.goto("/account/claim/status");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "You may read everything",
      { timeout: 500 },
    );
  }).toPass({ timeout: 15_000 });
});

test("an identity provider's word opens everything, after a button here", async ({
  page,
}) => {
  addOrigin(process.env.E2E_PROVIDER_URL!);
  const { npi } = await waitingClaimant(page.context());
  await openWays(page);
  await press(page, "Sign in with Professionals ID");
  await page.waitForURL(/\/evidence\/provider\?/);
  await expectNoFaults(page);
  await press(page, "Go to Professionals ID");
  await signInThere(page, `Anybody|Atall|${npi}`);
  await page.waitForURL(/\/account\/claim\/assertion\?/);
  await expectNoFaults(page);
  await page.reload();
  await press(page, "Continue");
  await mayRead(page);
});

test("who turns back at the identity provider is told that nothing was passed on", async ({
  page,
}) => {
  addOrigin(process.env.E2E_PROVIDER_URL!);
  await waitingClaimant(page.context());
  await openWays(page);
  await press(page, "Sign in with Professionals ID");
  await page.waitForURL(/\/evidence\/provider\?/);
  await press(page, "Go to Professionals ID");
  await page.waitForURL(/\/interaction\//);
  await page.goto(`${page.url()}/abort`);
  await page.waitForURL(/\/account\/claim\/assertion\?/);
  await expectNoFaults(page);
  await press(page, "Back to the other ways");
  await expect(page.getByRole("alert").first()).toContainText(
    "nothing about you was passed on",
  );
  await expectNoFaults(page);
});

async function signInThere(page: Page, login: string) {
  await page.waitForURL(/\/interaction\//);
  await typeInto(page, "login", login);
  await typeInto(page, "password", "any");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Authorize" })).toBeVisible();
  await press(page, "Continue");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the ways are there, and a refused form says why", async ({ page }) => {
    const { npi } = await waitingClaimant(page.context());
    await listDirectAddress(npi);
    await page.goto("/account/claim/evidence");
    await page.getByRole("button", { name: "Mail me a code" }).click();
    await page.getByLabel("Code from your Direct mailbox").fill("0000 0000");
    await page.getByRole("button", { name: "Confirm the code" }).click();
    await expect(page.getByRole("alert").first()).toContainText(
      "That is not the code",
    );
  });
});
