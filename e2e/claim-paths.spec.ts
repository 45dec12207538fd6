import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { registerMore } from "#lib/testing/claims.ts";
import { expectNoFaults } from "./support/axe.ts";
import { must } from "./support/claims.ts";
import {
  chooseDown,
  pressButton,
  tabTo,
  typeInto,
} from "./support/keyboard.ts";
import { readMail } from "./support/mailbox.ts";
import { arranger, enter, makePerson, signInAs } from "./support/people.ts";
import {
  enterByCode,
  labelOfProfession,
  labelOfState,
} from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";

const nextYear = addDays(new Date(), 400).toISOString().slice(0, 10);
const waiting = (page: Page) =>
  page.getByRole("heading", { name: /A person is looking/ });

/** A number of its own for somebody like the demonstration's first person. */
async function somebodyNew(): Promise<DemoProvider> {
  const start = 100_000 + Math.floor(Math.random() * 800_000);
  const [person] = await registerMore(demoProviders[0]!, 1, start);
  return person!;
}

async function typeWork(page: Page, email: string) {
  await typeInto(page, "workEmail", email);
  await typeInto(page, "practiceState", labelOfState("OH"));
  await typeInto(page, "practiceZip", "43210");
  await typeInto(page, "attested", " ");
}

test.describe("with the keyboard alone", () => {
  test("a nurse without an NPI claims by license", async ({ page }) => {
    const { email } = await signInAs(page.context(), "none");
    await page.goto("/account/claim");
    await expectNoFaults(page);
    await chooseDown(page, "path", 1);
    await expect(page.getByLabel("NPI", { exact: true })).toBeHidden();
    await typeInto(page, "firstName", "Rosa");
    await typeInto(page, "lastName", "Delgado");
    await typeInto(page, "profession", labelOfProfession("registered-nurse"));
    await typeInto(page, "licenceNumber", "RN 471100");
    await typeInto(page, "licenceState", labelOfState("OH"));
    await typeInto(page, "licenceBoard", "Board of Nursing");
    await typeWork(page, email);
    await expectNoFaults(page);
    await pressButton(page, "Send and check now");
    await expect(waiting(page)).toBeVisible();
    await expect(page.getByRole("main")).toContainText(
      "License RN 471100, Ohio",
    );
    await expectNoFaults(page);
  });

  test("a student claims with school and graduation day", async ({ page }) => {
    const { email } = await signInAs(page.context(), "none");
    await page.goto("/account/claim");
    await chooseDown(page, "path", 2);
    await typeInto(page, "firstName", "Ines");
    await typeInto(page, "lastName", "Moreau");
    await typeInto(page, "profession", labelOfProfession("physician"));
    await typeInto(page, "program", "School of Medicine, Columbus");
    const [year, month, day] = nextYear.split("-");
    await typeInto(page, "programEndsOn", `${month}${day}${year}`);
    await typeWork(page, email);
    await expectNoFaults(page);
    await pressButton(page, "Send and check now");
    await expect(waiting(page)).toBeVisible();
    await expect(page.getByRole("main")).toContainText(
      "School of Medicine, Columbus, until",
    );
  });

  test("a name one letter off is asked about once, corrected and accepted", async ({
    page,
  }) => {
    const provider = await somebodyNew();
    const email = `m.alvarez+${provider.record.npi}@bexar-health.example`;
    await enter(page.context(), await makePerson("none", email));
    await page.goto("/account/claim");
    await typeInto(page, "firstName", "Maria");
    await typeInto(page, "lastName", "Alvares");
    await typeInto(page, "profession", labelOfProfession(provider.profession));
    await typeInto(page, "npi", provider.record.npi);
    await typeWork(page, email);
    await pressButton(page, "Send and check now");
    await expect(
      page.getByRole("heading", { name: "Please check one thing" }),
    ).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Alvarez");
    await expectNoFaults(page);
    await typeInto(page, "lastName", "Alvarez");
    await pressButton(page, "Send it again");
    await expect(
      page.getByRole("heading", { name: "You may read everything" }),
    ).toBeVisible();
  });

  test("the holder of a record says whether a second request was theirs", async ({
    page,
    newReader,
  }) => {
    const holder = await makePerson("qualified");
    const held = await db.claim.findFirstOrThrow({
      where: { subscriberId: holder.subscriberId },
    });
    const rival = await makePerson("none");
    const input = claimSchema.parse({
      path: "npi",
      firstName: held.firstName,
      lastName: held.lastName,
      profession: held.profession,
      npi: held.npi,
      workEmail: rival.email,
      practiceState: held.practiceState,
      practiceZip: held.practiceZip,
      attested: "yes",
    });
    must(
      await submitClaim(input, arranger, {
        subscriberId: rival.subscriberId,
        confirmedEmail: rival.email,
      }),
    );
    const mail = await newReader();
    const text = await readMail(mail, holder.email, /was it you/i);
    expect(text).not.toContain(rival.email);
    const link = /https?:\/\/\S+\/holder\?token=[\w-]+/.exec(text)![0];
    for (let visits = 0; visits < 2; visits++) await page.goto(link);
    await expectNoFaults(page);
    await pressButton(page, "Send the answer");
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expectNoFaults(page);
    await tabTo(page, "", '[name="answer"]');
    await page.keyboard.press("Space");
    await pressButton(page, "Send the answer");
    await expect(
      page.getByRole("heading", { name: "Thank you" }),
    ).toBeVisible();
    await page.goto(link);
    await expect(
      page.getByRole("heading", { name: "This question is over" }),
    ).toBeVisible();
    const answer = await db.holderQuestion.findFirstOrThrow({
      where: { claim: { subscriberId: rival.subscriberId } },
    });
    expect(answer.answer).toBe("mine");
  });
});

test("what was typed waits on another device, until it is thrown away", async ({
  page,
  newReader,
}) => {
  const person = await signInAs(page.context(), "none");
  await page.goto("/account/claim?next=/articles/pain");
  await page.getByRole("radio", { name: /license/ }).check();
  await page.getByLabel("First name").fill("Rosa");
  await page.getByLabel("License number").fill("RN 471100");
  await page.getByLabel("License number").blur();
  await expect(page.getByText("What you typed is kept.")).toBeVisible();

  const other = await newReader();
  await enter(other.context(), person);
  await expect(async () => {
    await other.goto("/account/claim");
    await expect(other.getByLabel("License number")).toHaveValue("RN 471100", {
      timeout: 500,
    });
  }).toPass();
  await expect(other.getByText("You began this form before")).toBeVisible();
  await expect(other.getByLabel("First name")).toHaveValue("Rosa");
  await expect(other.locator("#form [name=returnTo]")).toHaveValue(
    "/articles/pain",
  );
  await expectNoFaults(other);
  await other.getByRole("button", { name: /start anew/ }).click();
  await expect(other.getByLabel("First name")).toHaveValue("");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form is saved half way, refused, left, and still holds everything", async ({
    page,
  }) => {
    await signInAs(page.context(), "none");
    await page.goto("/account/claim");
    await page.getByRole("radio", { name: /in training/ }).check();
    await expect(page.getByLabel("NPI", { exact: true })).toBeHidden();
    await page.getByLabel("School or program").fill("School of Pharmacy");
    await page.getByRole("button", { name: "Save and finish later" }).click();
    await expect(page.getByText("What you typed is kept")).toBeVisible();
    await expect(page.getByLabel("School or program")).toHaveValue(
      "School of Pharmacy",
    );

    await page.getByLabel("First name").fill("Ines");
    await page.getByLabel("When it ends").fill("2020-05-20");
    await page.getByRole("button", { name: "Send and check now" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await page.goto("/");
    await page.goto("/account/claim");
    await expect(page.getByLabel("First name")).toHaveValue("Ines");
    await expect(page.getByLabel("When it ends")).toHaveValue("2020-05-20");
    await expect(page.getByRole("checkbox")).not.toBeChecked();

    await page.getByLabel("Last name").fill("Moreau");
    await page
      .getByLabel("Profession", { exact: true })
      .selectOption(labelOfProfession("pharmacist"));
    await page
      .getByLabel("State you practice in")
      .selectOption(labelOfState("OH"));
    await page.getByLabel("Practice ZIP code").fill("43210");
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Send and check now" }).click();
    await expect(page.getByText("This day is over").first()).toBeVisible();
    await page.getByLabel("When it ends").fill(nextYear);
    await page.getByRole("button", { name: "Send and check now" }).click();
    await expect(waiting(page)).toBeVisible();
  });

  test("a session that ended meanwhile loses nothing", async ({
    page,
    newReader,
  }) => {
    const { email, sessionId } = await signInAs(page.context(), "none");
    await page.goto("/account/claim");
    await page.getByLabel("First name").fill("Rosa");
    await page.getByLabel("NPI", { exact: true }).fill("23");
    await db.session.delete({ where: { id: sessionId } });
    await page.getByRole("button", { name: "Send and check now" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    const mail = await newReader({ javaScriptEnabled: false });
    await enterByCode(page, mail, email);
    await expect(page.getByLabel("First name")).toHaveValue("Rosa");
    await page.reload();
    await expect(page.getByLabel("First name")).toHaveValue("Rosa");
    await expect(page.getByLabel("NPI", { exact: true })).toHaveValue("23");
  });
});
