import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { untilKeysWork } from "./support/keyboard.ts";
import { readMail } from "./support/mailbox.ts";
import { makePerson, signInAs } from "./support/people.ts";
import { enterByCode, openThirdArticle, sendClaim } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";

const body = (page: Page) => page.locator(".gated-part");

/** A demo provider whose claim a person has to look at, up to the waiting. */
async function claimAndWait(
  page: Page,
  mail: Page,
  index: number,
  changed: Partial<DemoProvider> = {},
) {
  const provider = { ...demoProviders[index]!, ...changed };
  await openThirdArticle(page);
  await page.getByRole("link", { name: "Subscribe free" }).last().click();
  await enterByCode(page, mail, provider.workEmail);
  await sendClaim(page, provider);
  await expect(
    page.getByRole("heading", { name: /A person is looking/ }),
  ).toBeVisible();
  return provider;
}

/** Finds a claim by its mailbox: others may be waiting under the same name. */
async function openClaim(desk: Page, provider: DemoProvider) {
  const { firstName, lastName, workEmail } = provider;
  const name = `${firstName} ${lastName}`;
  await desk.goto(`/admin/claims?q=${encodeURIComponent(workEmail)}`);
  await desk
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await expect(desk.getByRole("heading", { name })).toBeVisible();
}

test("a claim without automatic evidence waits, is approved and reads at once, until it is suspended", async ({
  page,
  newReader,
}) => {
  const mail = await newReader();
  const provider = await claimAndWait(page, mail, 4);
  await openThirdArticle(page);
  await expect(
    page.getByRole("heading", { name: /A person is looking/ }),
  ).toBeVisible();
  await expect(body(page)).toHaveCount(0);

  const desk = await newReader();
  await signInAs(desk.context(), "reviewer");
  await test.step("a reviewer approves", async () => {
    await openClaim(desk, provider);
    await expect(desk.getByRole("main")).toContainText(provider.record.npi);
    await expect(desk.locator("#decide-approve > summary")).toContainText(
      "Propose approval",
    );
    await untilKeysWork(desk);
    await desk.keyboard.press("l");
    await desk.getByLabel("Source looked at").fill("DocInfo");
    await desk.getByLabel("It said").selectOption("active");
    await desk.getByRole("button", { name: "Keep what it said" }).click();
    await expect(desk.getByText("Primary source: DocInfo")).toBeVisible();
    await desk.keyboard.press("a");
    await desk
      .locator("#approve-reason")
      .selectOption("primary-source-confirmed");
    await desk
      .getByRole("button", { name: "Approve and open the next claim" })
      .click();
    await expect(desk).toHaveURL(/\/admin\/claims/);
  });

  await page.reload();
  await expect(body(page)).toBeVisible();
  await readMail(mail, provider.workEmail, /read|approved|confirmed|qualif/i);

  await test.step("suspension ends access in the open session", async () => {
    await desk.goto("/admin/subscribers");
    await desk.getByRole("searchbox").fill(provider.workEmail);
    await desk.keyboard.press("Enter");
    await desk.getByRole("link", { name: provider.workEmail }).click();
    const form = desk.locator("form[action$='/suspension']");
    if (!(await form.isVisible()))
      await desk.locator("summary", { hasText: /suspend/i }).click();
    await form.locator("[name=reason]").selectOption("shared-account");
    await form.getByRole("button").click();
    const at = Date.now();
    await expect(async () => {
      await page.reload();
      await expect(body(page)).toHaveCount(0, { timeout: 200 });
    }).toPass({ timeout: 10_000, intervals: [100] });
    console.log(`Access ended ${Date.now() - at} ms after the suspension.`);
    await expect(page.getByRole("heading", { name: /on hold/ })).toBeVisible();
  });
});

test("a reviewer asks, the reader answers, and the claim waits again", async ({
  page,
  newReader,
}) => {
  const mail = await newReader();
  const provider = await claimAndWait(page, mail, 3, {
    lastName: "Whitfield",
  });
  const desk = await newReader();
  await signInAs(desk.context(), "reviewer");
  await openClaim(desk, provider);
  await desk.locator("#decide-ask > summary").click();
  await desk.locator("#ask-reason").selectOption("name-spelling");
  await desk.locator("#ask-note").fill("Was Whitfield your former name?");
  await desk
    .getByRole("button", { name: "Ask for more and open the next claim" })
    .click();
  await readMail(mail, provider.workEmail, /question/i);
  await page.goto("/account/claim/status");
  await expect(page.getByRole("main")).toContainText(
    "Was Whitfield your former name?",
  );
  await page.getByRole("textbox").fill("Yes, until 2019.");
  await page.locator("form[action$='/answer']").getByRole("button").click();
  await expect(
    page.getByRole("heading", { name: /A person is looking/ }),
  ).toBeVisible();
  await openClaim(desk, provider);
  await expect(desk.getByRole("main")).toContainText("Yes, until 2019.");
});

test("a claim is open with one reviewer, an override takes two, and keys lead through it", async ({
  newReader,
}) => {
  const person = await makePerson("in-review");
  const [first, second] = [await newReader(), await newReader()];
  await signInAs(first.context(), "reviewer");
  await signInAs(second.context(), "reviewer");
  await first.goto(`/admin/claims/${person.claimId}`);
  await second.goto(`/admin/claims/${person.claimId}`);
  await expect(
    second.locator("strong", { hasText: "Open with reviewer." }),
  ).toBeVisible();
  await expect(second.locator("#decide-approve")).toHaveCount(0);
  await second.getByRole("button", { name: "Take it over" }).click();
  await expect(second.getByText("Open with you until")).toBeVisible();
  await first.reload();
  await expect(
    first.locator("strong", { hasText: "Open with reviewer." }),
  ).toBeVisible();

  await test.step("one proposes with the keyboard", async () => {
    await untilKeysWork(second);
    await second.keyboard.press("a");
    await expect(second.locator("#approve-reason")).toBeFocused();
    await second.keyboard.type("The evidence is sufficient");
    await second
      .getByRole("button", { name: "Propose approval and open the next claim" })
      .press("Enter");
    await second.waitForURL((url) => !url.href.includes(person.claimId!));
  });

  await test.step("the other confirms, and not the first", async () => {
    await second.goto(`/admin/claims/${person.claimId}`);
    await expect(
      second.getByText("A colleague has to confirm it."),
    ).toBeVisible();
    await second.getByRole("button", { name: "Leave it to others" }).click();
    await second.waitForURL(/\/admin\/claims$/);
    await first.goto("/admin/claims?queue=second");
    await untilKeysWork(first);
    await first.keyboard.press("j");
    await first.waitForURL(new RegExp(person.claimId!));
    await first
      .getByRole("button", { name: "Confirm the approval" })
      .press("Enter");
    await expect(first.getByRole("main")).toContainText("Approved");
  });
});

test("a declined reader is told why, and reads the opening", async ({
  page,
  newReader,
}) => {
  const mail = await newReader();
  const provider = await claimAndWait(page, mail, 5);
  const desk = await newReader();
  await signInAs(desk.context(), "reviewer");
  await openClaim(desk, provider);
  await desk.locator("#decide-decline > summary").click();
  await desk.locator("#decline-reason").selectOption("licence-not-current");
  await desk
    .getByRole("button", { name: "Decline and open the next claim" })
    .click();
  await page.goto("/account/claim/status");
  await expect(page.getByRole("main")).toContainText(/not current/);
  await openThirdArticle(page);
  await expect(body(page)).toHaveCount(0);
  await expect(
    page.getByRole("heading", { name: "We could not confirm your details" }),
  ).toBeVisible();
});

test("an editor and a reviewer each find only their own part of the desk", async ({
  newReader,
}) => {
  const editor = await newReader();
  await signInAs(editor.context(), "editor");
  expect((await editor.goto("/admin/claims"))?.status()).toBe(404);
  expect((await editor.goto("/admin/articles"))?.status()).toBe(200);
  const reviewer = await newReader();
  await signInAs(reviewer.context(), "reviewer");
  expect((await reviewer.goto("/admin/articles"))?.status()).toBe(404);
  expect((await reviewer.goto("/admin/audit"))?.status()).toBe(404);
});
