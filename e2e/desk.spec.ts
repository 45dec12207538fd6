import { publishArticle } from "#domain/articles/commands.ts";
import { addEntry, createSeries } from "#domain/articles/series/commands.ts";
import { writeArticle } from "./support/canaries.ts";
import { must } from "./support/claims.ts";
import { arranger, signInAs } from "./support/people.ts";
import { expect, test, type Page } from "./support/test.ts";

/** A series of three published articles: "… one", "… two", "… three". */
async function makeSeries(name: string) {
  const series = await createSeries(
    { title: `Series ${name}`, description: "" },
    arranger,
  );
  const slugs: string[] = [];
  for (const number of ["one", "two", "three"]) {
    const article = await makeArticle(`${name} ${number}`);
    must(await addEntry({ id: series.id, articleId: article.id }, arranger));
    slugs.push(article.slug);
  }
  return { ...series, slugs };
}

async function makeArticle(title: string, isPublished = true) {
  const article = await writeArticle(null, {
    title,
    leadIn: `How ${title} opens.`,
    body: `How ${title} goes on.`,
  });
  if (isPublished) await publishArticle({ id: article.id }, arranger);
  return article;
}

async function titlesIn(page: Page): Promise<string[]> {
  const items = page.getByRole("main").locator("ol > li");
  const texts = await items.allInnerTexts();
  return texts.map((text) => /(one|two|three)/.exec(text)?.[1] ?? "");
}

test("a series is put in order by its buttons, and readers see it", async ({
  page,
  newReader,
}) => {
  await signInAs(page.context(), "editor");
  const series = await makeSeries("By Button");
  await page.goto(`/admin/series/${series.id}`);
  await page.getByRole("button", { name: "Move up By Button three" }).click();
  await expect.poll(() => titlesIn(page)).toEqual(["one", "three", "two"]);
  await page.getByRole("button", { name: "Move down By Button one" }).click();
  await expect.poll(() => titlesIn(page)).toEqual(["three", "one", "two"]);

  const reader = await newReader();
  await reader.goto(`/articles/${series.slugs[2]}`);
  await expect(
    reader
      .getByRole("navigation", { name: /3 Articles/ })
      .getByRole("listitem"),
  ).toContainText([/three/, /one/, /two/]);
});

test("a series is put in order by the keyboard", async ({ page }) => {
  await signInAs(page.context(), "editor");
  const series = await makeSeries("By Key");
  await page.goto(`/admin/series/${series.id}`);
  await page.getByLabel("Drag By Key one").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText(/position 2/)).toBeAttached();
  await page.keyboard.press("Space");
  await expect(page.getByText("Order saved.")).toBeVisible();
  await page.reload();
  await expect.poll(() => titlesIn(page)).toEqual(["two", "one", "three"]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a series is put in order all the same", async ({ page }) => {
    await signInAs(page.context(), "editor");
    const series = await makeSeries("By Form");
    await page.goto(`/admin/series/${series.id}`);
    await page.getByRole("button", { name: "Move up By Form two" }).click();
    await expect.poll(() => titlesIn(page)).toEqual(["two", "one", "three"]);
  });
});

const text = (page: Page) =>
  page.getByRole("textbox", { name: "Text of the article" });
const status = (page: Page) => page.getByRole("status").first();

test("an article is written, saved, published and taken back", async ({
  page,
  newReader,
}) => {
  await signInAs(page.context(), "editor");
  const { id, slug } = await makeArticle("Written at the Desk", false);
  await page.goto(`/admin/articles/${id}`);
  const address = `/articles/${slug}`;

  await test.step("bold and a citation", async () => {
    await page.getByRole("button", { name: "Add reference" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Kind").selectOption("other");
    await dialog
      .getByRole("textbox")
      .first()
      .fill("Example A. A source. Place; 2020.");
    await dialog.getByRole("button", { name: "Add reference" }).click();
    await expect(dialog).toBeHidden();

    await text(page).getByText("goes on.").click();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Bold" }).click();
    await page.keyboard.type(" It is bold");
    await page.getByRole("button", { name: "Bold" }).click();
    await page.getByRole("button", { name: "Cite references" }).click();
    await dialog.getByRole("checkbox").first().check();
    await dialog.getByRole("button", { name: "Cite", exact: true }).click();
    await expect(text(page).locator(".citation-mark")).toContainText("1");
  });

  await test.step("save and publish", async () => {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(status(page)).toContainText(/Saved revision 3/);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Publish", exact: true })
      .click();
    await expect(page.getByRole("button", { name: "Unpublish" })).toBeVisible();
  });

  const reader = await newReader();
  await signInAs(reader.context(), "qualified");
  await reader.goto(address);
  await expect(reader.locator(".gated-part strong")).toContainText(
    "It is bold",
  );
  await expect(reader.locator("#cite-1-1")).toHaveText("1");
  await expect(reader.locator("#ref-1")).toContainText("A source.");

  await test.step("unpublish", async () => {
    await page.getByRole("button", { name: "Unpublish" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Unpublish", exact: true })
      .click();
    await expect(
      page.getByRole("button", { name: "Publish", exact: true }),
    ).toBeVisible();
    await expect
      .poll(async () => (await reader.goto(address))?.status())
      .toBe(404);
  });
});

test("a save on top of somebody else's is refused and loses nothing", async ({
  page,
  newReader,
}) => {
  await signInAs(page.context(), "editor");
  const other = await newReader();
  await signInAs(other.context(), "editor");
  const { id } = await makeArticle("Written by Two");
  await page.goto(`/admin/articles/${id}`);
  await other.goto(`/admin/articles/${id}`);
  await write(page, " First.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(status(page)).toContainText(/Saved revision/);
  await write(other, " Second.");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  const problem = other
    .getByRole("alert")
    .filter({ hasText: "This was not saved." });
  await expect(problem).toContainText(/editor\./);
  await expect(text(other)).toContainText("Second.");
});

async function write(page: Page, words: string) {
  await text(page).getByText("goes on.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

test("an audit entry tells who did what, and the trail cannot be skipped", async ({
  page,
  newReader,
}) => {
  const editor = await newReader();
  const who = await signInAs(editor.context(), "editor");
  await editor.goto("/admin/articles/new");
  await editor.getByLabel("Title").fill("Entered in the Trail");
  await editor.getByRole("button", { name: "Create draft" }).click();
  await expect(editor).toHaveURL(/\/admin\/articles\/[\w-]{36}/);
  await signInAs(page.context(), "administrator");
  await page.goto("/admin/audit");
  const main = page.getByRole("main");
  await expect(main).toContainText("Entered in the Trail");
  await expect(main).toContainText(who.email);
});
