import { expectNoFaults } from "./support/axe.ts";
import { pressButton, tabTo, typeInto } from "./support/keyboard.ts";
import { agoQualified, agoSignedIn, makeDoubt } from "./support/lifecycle.ts";
import { readCode, readMail } from "./support/mailbox.ts";
import { enter, makePerson, signInAs } from "./support/people.ts";
import { expect, test, type Page } from "./support/test.ts";

test("a reader confirms details and mailbox by keyboard, a year after", async ({
  page,
  newReader,
}) => {
  const person = await signInAs(page.context(), "qualified");
  await agoSignedIn(person.sessionId);
  await agoQualified(person.subscriberId, 366);
  const mail = await newReader();
  await readMail(mail, person.email, /is this still you/i);

  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText("Is this still you?");
  await pressButton(page, "Confirm my details");
  await expect(page).toHaveURL(/\/account\/requalification/);
  await expect(page.getByRole("main")).toContainText("What we hold");
  await expectNoFaults(page);
  await pressButton(page, "Still right: mail me the code");
  await expect(page.getByLabel("Code from your work mailbox")).toBeVisible();

  await test.step("a refused form keeps what was typed", async () => {
    await typeInto(page, "specialty", "Rheumatology");
    await pressButton(page, "Confirm my details");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "Tick the box",
    );
    await expect(page.getByLabel("Specialty")).toHaveValue("Rheumatology");
    await expect(page.getByRole("checkbox")).not.toBeChecked();
    await expectNoFaults(page);
  });

  const claim = await workMailboxOf(page);
  await typeInto(
    page,
    "code",
    await readCode(mail, claim, /confirms your work address/),
  );
  await typeInto(page, "attested", " ");
  await pressButton(page, "Confirm my details");
  await expect(
    page.getByRole("heading", { name: "Thank you, that is all" }),
  ).toBeVisible();
  await expectNoFaults(page);
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText("Qualified");
});

async function workMailboxOf(page: Page): Promise<string> {
  const row = page.locator("dt", { hasText: "Work e-mail" }).locator("..");
  return row.locator("dd").innerText();
}

test("a declined reader appeals by keyboard, and another person grants it", async ({
  page,
  newReader,
}) => {
  const person = await signInAs(page.context(), "declined");
  await page.goto("/account");
  await pressButton(page, "Have another person look");
  await expect(page).toHaveURL(/\/account\/appeals/);
  await expectNoFaults(page);
  await pressButton(page, "Send the appeal");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Say what we should",
  );
  await typeInto(page, "text", "My hospital gives nobody a mailbox.");
  await pressButton(page, "Send the appeal");
  await expect(page.getByRole("status")).toContainText("We have your appeal");
  await expect(page.getByRole("main")).toContainText("Answered by");
  await expectNoFaults(page);

  const desk = await newReader();
  await signInAs(desk.context(), "reviewer");
  await desk.goto("/admin/appeals");
  await expectNoFaults(desk);
  await tabTo(desk, person.email, "a");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("main")).toContainText("gives nobody a mailbox");
  await expectNoFaults(desk);
  await pressButton(desk, "Grant");
  await tabTo(desk, "", "#grant-reason");
  await desk.keyboard.type("The same facts");
  await pressButton(desk, "Grant the appeal");
  await expect(desk.getByRole("main")).toContainText("Granted");

  await page.reload();
  await expect(page.getByRole("main")).toContainText("decided for you");
  await readMail(await newReader(), person.email, /appeal succeeded/i);
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText("A person is looking");
});

test("a suspended reader reads again when another person finds for them", async ({
  page,
  newReader,
}) => {
  const person = await signInAs(page.context(), "suspended");
  await page.goto("/account/appeals");
  await page.getByRole("textbox").fill("I do not share my account.");
  await page.getByRole("button", { name: "Send the appeal" }).click();
  const desk = await newReader();
  await signInAs(desk.context(), "reviewer");
  await desk.goto("/admin/appeals");
  await desk
    .getByRole("link", { name: new RegExp(person.email) })
    .or(
      desk
        .getByRole("row", { name: new RegExp(person.email) })
        .getByRole("link"),
    )
    .first()
    .click();
  await desk.locator("summary", { hasText: "Grant" }).click();
  await desk.locator("#grant-reason").selectOption("our-mistake");
  await desk.getByRole("button", { name: "Grant the appeal" }).click();
  await expect(desk.getByRole("main")).toContainText("Granted");
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText("you read everything");
});

test("a deactivated number is told to the reader and shown at the desk, where it is kept", async ({
  page,
  newReader,
}) => {
  const person = await signInAs(page.context(), "qualified");
  const doubt = await makeDoubt(person.subscriberId, {
    deactivatedOn: new Date("2026-11-20"),
  });
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText("deactivated");
  await page.getByRole("link", { name: "See what you can do" }).click();
  await expect(page.getByRole("main")).toContainText("You read on until");
  await expectNoFaults(page);
  await readMail(await newReader(), person.email, /NPI record has changed/);

  const desk = await newReader();
  await enter(desk.context(), await makePerson("administrator"));
  await desk.goto("/admin/doubts");
  await expect(desk.getByRole("main")).toContainText("NPI deactivated");
  await expectNoFaults(desk);
  await desk.goto(`/admin/doubts/${doubt}`);
  await expectNoFaults(desk);
  await pressButton(desk, "Keep the binding");
  await tabTo(desk, "", "#keep-reason");
  await desk.keyboard.type("The registry is mistaken");
  await pressButton(desk, "Keep it");
  await expect(desk.getByRole("main")).toContainText("Kept");
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText(
    "Your details are confirmed",
  );
});
