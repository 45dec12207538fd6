import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import {
  demoOrganisation,
  demoProviders,
} from "#domain/eligibility/registry/demo.ts";
import { syntheticRecord } from "#domain/eligibility/registry/synthetic.ts";
import { dataMembers, rowOf, zipOf } from "#lib/testing/registry-files.ts";
import { expectNoFaults } from "./support/axe.ts";
import { signInAs } from "./support/people.ts";
import { expect, test, type Page } from "./support/test.ts";

// The journeys share one registry: the file holds everybody who is in it.
const everybody = [
  ...Array.from({ length: 4000 }, (_, at) => syntheticRecord(at)),
  ...demoProviders.map(({ record }) => record),
  demoOrganisation,
].map(rowOf);

const folder = () => path.join(process.env.PRECIS_DATA_DIR!, "registry");

async function startLoad(page: Page, file: string): Promise<void> {
  await page.goto("/admin/registry");
  await page.getByLabel("File", { exact: true }).selectOption(file);
  await page.getByRole("button", { name: "Start the load" }).focus();
  await page.keyboard.press("Enter");
}

test("an administrator loads a file that lies in the folder, and finds a record of it", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const name = "NPPES_Data_Dissemination_February_2026_V2.zip";
  const members = dataMembers({
    period: "20050523-20260208",
    rows: everybody,
  });
  mkdirSync(folder(), { recursive: true });
  await writeFile(path.join(folder(), name), await zipOf(members));
  await signInAs(page.context(), "administrator");
  await startLoad(page, name);
  await expect(page.getByText(/4,007 rows are loaded/)).toBeVisible({
    timeout: 120_000,
  });
  await page.getByRole("link", { name: "Show the registry" }).click();
  await expect(page.getByRole("table")).toContainText("NPPES to 2026-02-08");
  await expectNoFaults(page);

  await test.step("a wrong file is refused with its reason", async () => {
    const wrong = "holiday-plan.zip";
    await writeFile(
      path.join(folder(), wrong),
      await zipOf({ "plan.csv": "day,place\n1,sea\n" }),
    );
    await startLoad(page, wrong);
    await expect(page.getByText(/This is no file of the registry/)).toBeVisible(
      { timeout: 60_000 },
    );
    await expect(page.getByText(/The registry is as it was/)).toBeVisible();
  });

  await test.step("the record is found by name", async () => {
    await page.goto("/admin/registry/records");
    const search = page.getByRole("searchbox", { name: "Name or NPI" });
    await search.fill("Zoe Lindqvist-Pena");
    await search.press("Enter");
    await expectNoFaults(page);
    await page.getByRole("link", { name: /LINDQVIST-PEÑA/ }).click();
    await expect(page.getByRole("main")).toContainText("NPPES to 2026-02-08");
    await expectNoFaults(page);
  });
});

test("a file is brought from the browser in parts, and goes on after a break", async ({
  page,
}) => {
  await signInAs(page.context(), "administrator");
  await page.goto("/admin/registry");
  // Two parts and a bit that cannot be packed away.
  const noise = Buffer.from(
    Array.from({ length: 2_300_000 }, () => Math.floor(Math.random() * 256)),
  );
  const file = {
    name: "brought.zip",
    mimeType: "application/zip",
    buffer: noise,
  };
  let parts = 0;
  await page.route("**/parts", (route) => {
    parts += 1;
    return parts === 2 ? route.fulfill({ status: 503 }) : route.continue();
  });
  await page.getByLabel("File of the registry").setInputFiles(file);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByText("brought.zip is here.")).toBeVisible();
  await page.getByRole("link", { name: "Choose it for a load" }).click();
  await expect(page.getByLabel("File", { exact: true })).toContainText(
    "brought.zip (2.30 MB)",
  );
});
