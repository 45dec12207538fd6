import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { runScript } from "./support/build.ts";
import { startSite, type Site } from "./support/site.ts";
import { enterByCode, sendClaim } from "./support/steps.ts";
import {
  addOrigin,
  expect,
  test,
  type NewReader,
  type Page,
} from "./support/test.ts";
import { setUpSecondFactor } from "./support/totp.ts";

// A site of its own: the first administrator exists once, and an import may
// change articles that other journeys read.
test.describe.configure({ mode: "serial", timeout: 180_000 });

let site: Site;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startSite();
  addOrigin(site.url);
  addOrigin(site.secondUrl);
});
test.afterAll(() => site?.stop());
test.use({ baseURL: async ({}, use) => use(site?.url) });

type Sample = {
  file: string;
  title: string;
  deck: string;
  presenter: string;
  series: string[];
};

const samples: Sample[] = [
  {
    file: path.join(import.meta.dirname, "fixtures/printed-summary.txt"),
    title: "Short Naps Restore Attention on the Ward",
    deck: "Twenty Minutes Were Enough",
    presenter: "Nora Feldmann, PhD",
    series: [
      "Why Night Shifts Cost More Than Sleep",
      "Light Before Breakfast Moves the Clock",
      "Short Naps Restore Attention on the Ward",
      "Coffee at the Right Hour",
      "What a Year of Rota Changes Showed",
    ],
  },
];

// The printed article itself, where it is kept beside this checkout.
const printed = path.resolve("../shared/seed/low-dose-naltrexone.txt");
if (!existsSync(printed)) console.log(`Not there, so left out: ${printed}`);
else
  samples.push({
    file: printed,
    title: "Low-Dose Naltrexone Effective Therapy for Fibromyalgia",
    deck: "Anti-inflammatory Effect Source of Effectiveness",
    presenter: "Jarred Younger, PhD",
    series: [
      "Death From Chronic Pain",
      "Fibromyalgia’s Central Nervous System Origins",
      "Low-Dose Naltrexone Effective Therapy for Fibromyalgia",
      "Nerve Involvement Explains Why Some Cancers are Very Painful",
      "Yoga Helps Reverse Effects of Pain on the Brain",
    ],
  });

test("the first administrator imports an article and publishes it to open readers", async ({
  page,
  newReader,
}) => {
  await becomeAdministrator(page, newReader);
  const readers = await qualifiedReaders(newReader);
  for (const sample of samples) {
    await test.step(sample.title, async () => {
      await importText(page, sample);
      const before = Date.now();
      const address = await publish(page);
      await seeItEverywhere(readers, address, sample, before);
    });
  }
});

async function becomeAdministrator(page: Page, newReader: NewReader) {
  const link = runScript("bin/administrator-link.ts", site.environment).trim();
  expect(link).toContain("/staff-invitation?token=");
  await page.goto(link);
  await page.getByRole("link", { name: "Sign in first" }).click();
  const email = "chief@lakeside-clinic.example";
  await enterByCode(page, await newReader(), email);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await setUpSecondFactor(page);
  await expect(page).toHaveURL(/\/admin$/);
  expect(runScript("bin/administrator-link.ts", site.environment)).toBe("");
}

/** One reader with a page open in each of the two server processes. */
async function qualifiedReaders(newReader: NewReader): Promise<Page[]> {
  const provider = demoProviders[1]!;
  const page = await newReader();
  await page.goto("/sign-in?next=/account/claim");
  await enterByCode(page, await newReader(), provider.workEmail);
  await sendClaim(page, provider);
  await expect(
    page.getByRole("heading", { name: "You may read everything" }),
  ).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(site.secondUrl);
  return [page, second];
}

async function importText(page: Page, sample: Sample) {
  await page.goto("/admin/import");
  await page
    .getByLabel("Text of the article")
    .fill(readFileSync(sample.file, "utf8"));
  await page.getByRole("button", { name: "Read the text" }).click();
  const read = page.getByRole("main");
  await expect(read).toContainText("References, 3");
  await expect(read).toContainText("Series, 5 titles");
  await expect(read).toContainText("5 citation marks");
  await expect(read).toContainText(sample.presenter);
  await page
    .getByRole("button", { name: /^(Import|Create the draft)$/ })
    .click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(
    sample.title,
  );
  await expect(page.getByLabel("Deck")).toHaveValue(sample.deck);
}

async function publish(page: Page): Promise<string> {
  await page.getByRole("button", { name: /^Publish/ }).click();
  const dialog = page.getByRole("dialog");
  const words = await dialog.innerText();
  const address = /\/articles\/[\w-]+/.exec(words)?.[0];
  expect(address, words).toBeDefined();
  await dialog
    .getByRole("button", { name: /^(Save and publish|Publish)$/ })
    .click();
  await expect(page.getByRole("button", { name: "Unpublish" })).toBeVisible();
  return address!;
}

async function seeItEverywhere(
  readers: Page[],
  address: string,
  sample: Sample,
  before: number,
) {
  const from = Date.now();
  await Promise.all(
    readers.map(async (reader, at) => {
      const page = [site.url, site.secondUrl][at]! + address;
      const published = async () => {
        const answer = await reader.request.get(page);
        const html = answer.ok() ? await answer.text() : "";
        const time = /modified_time" content="([^"]+)/.exec(html)?.[1];
        return time ? Date.parse(time) : 0;
      };
      await expect
        .poll(published, { timeout: 10_000, intervals: [50] })
        .toBeGreaterThan(before);
      console.log(`Process ${at + 1}: new after ${Date.now() - from} ms.`);
      await reader.goto(page);
      await checkArticle(reader, sample);
    }),
  );
}

async function checkArticle(reader: Page, sample: Sample) {
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
    sample.title,
  );
  await expect(reader.getByText(sample.deck)).toBeVisible();
  await expect(reader.getByText("Presentation by")).toContainText(
    sample.presenter,
  );
  const marks = reader.locator("sup.cite");
  await expect(marks).toHaveText(["1,2", "1,2", "3", "3", "3"]);
  await expect(reader.locator("#references ~ ol > li")).toHaveCount(3);
  await expect(reader.locator("[id^=cite-3-]")).toHaveCount(3);
}

test("the series of the import stands in its order, planned titles included", async ({
  page,
  newReader,
}) => {
  const staff = await newReader();
  await enterDesk(staff, newReader);
  for (const sample of samples) {
    await staff.goto("/admin/articles");
    await staff.getByRole("searchbox").fill(sample.title);
    await staff.keyboard.press("Enter");
    const row = staff
      .getByRole("row")
      .filter({ hasText: sample.title })
      .first();
    await row.locator("a[href^='/admin/series/']").first().click();
    const entries = staff.getByRole("main").locator("ol > li");
    await expect(entries).toContainText(sample.series);
  }
  // Readers are shown none of the planned ones.
  await page.goto("/series");
  await expect(page.getByText("Coffee at the Right Hour")).toHaveCount(0);
});

/** A second administrator: the first one's codes are spent for this half minute. */
async function enterDesk(page: Page, newReader: NewReader) {
  const link = runScript(
    "bin/administrator-link.ts --anyway",
    site.environment,
  );
  await page.goto(link.trim());
  await page.getByRole("link", { name: "Sign in first" }).click();
  await enterByCode(page, await newReader(), "second@lakeside-clinic.example");
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await setUpSecondFactor(page);
  await expect(page).toHaveURL(/\/admin$/);
}
