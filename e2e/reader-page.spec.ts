import { xmlFault } from "./support/xml.ts";
import { signInAs } from "./support/people.ts";
import { openThirdArticle, thirdArticle } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";

const card = (page: Page) => page.locator(".citation-card");
const mark = (page: Page) => page.locator("a[data-reference='1']").first();

test("the series is a labelled list with the present article marked", async ({
  page,
}) => {
  await openThirdArticle(page);
  const series = page.getByRole("navigation", {
    name: /5 Articles in this Series/i,
  });
  const items = series.getByRole("listitem");
  await expect(items).toHaveCount(5);
  await expect(items.nth(2).locator("[aria-current=page]")).toContainText(
    thirdArticle,
  );
  await expect(items.nth(2).getByRole("link")).toHaveCount(0);
  await items.nth(0).getByRole("link").click();
  await expect(
    page.getByRole("link", { name: /^Previous summary/ }),
  ).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Next summary/ })).toBeVisible();
});

test("next and previous lead through the series and back", async ({ page }) => {
  await openThirdArticle(page);
  const here = page.url();
  await page.getByRole("link", { name: /^Next summary/ }).click();
  await expect(page).not.toHaveURL(here);
  await page.getByRole("link", { name: /^Previous summary/ }).click();
  await expect(page).toHaveURL(here);
});

test("title, deck and presenter stand at the head, and the presenter has a page", async ({
  page,
}) => {
  await openThirdArticle(page);
  await expect(page.getByText("Presentation by")).toContainText(
    "Jarred Younger, PhD",
  );
  await page.getByRole("link", { name: "Jarred Younger, PhD" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Jarred Younger",
  );
  await expect(
    page.getByRole("link", { name: new RegExp(thirdArticle) }).first(),
  ).toBeVisible();
});

test("a citation leads to its reference and the reference back to the citation", async ({
  page,
}) => {
  await openThirdArticle(page);
  // The router writes the address anew once its script has arrived.
  await page.waitForLoadState("networkidle");
  await expect(mark(page)).toHaveAttribute("href", "#ref-1");
  // While the page still wakes up, the router may write the address anew and
  // lose the fragment, so the address is only sure at a later press.
  await expect(async () => {
    await mark(page).press("Enter");
    await expect(page.locator("#ref-1")).toBeInViewport();
    await expect(page).toHaveURL(/#ref-1$/, { timeout: 2000 });
  }).toPass();
  const back = page
    .locator("#ref-1")
    .getByRole("link", { name: /Mention a of reference 1/ });
  await back.click();
  await expect(page).toHaveURL(/#cite-1-1$/);
  await expect(page.locator("#cite-1-1")).toBeInViewport();
});

test("a card shows the reference on hover and on focus, and Escape closes it", async ({
  page,
}) => {
  await openThirdArticle(page);
  await mark(page).hover();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await page.mouse.move(0, 0);

  await page.locator("h1").click();
  await focusByKeyboard(page, "a[data-reference='1']");
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();

  await page.mouse.move(0, 0);
  await mark(page).hover();
  await page.getByRole("button", { name: "Close reference 1" }).click();
  await expect(card(page)).toBeHidden();
});

async function focusByKeyboard(page: Page, selector: string) {
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (found) return;
  }
  throw new Error(`Tab never reached ${selector}.`);
}

test("the offer is closed by its button, stays closed, and hands on the focus", async ({
  page,
}) => {
  await page.goto("/");
  const offer = page.getByRole("complementary", { name: "Free subscription" });
  await expect(offer).toContainText(
    "Subscription is FREE for qualified healthcare professionals in the US.",
  );
  await page
    .getByRole("button", { name: "Close the subscription notice" })
    .click();
  await expect(offer).toBeHidden();
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  expect(focused).not.toBe("BODY");
  await page.goto("/series");
  await expect(offer).toBeHidden();
});

test("each qualifier of the offer leads to its terms", async ({ page }) => {
  await page.goto("/");
  const offer = page.getByRole("complementary", { name: "Free subscription" });
  const links = offer.getByRole("link", {
    name: /FREE|qualified|professionals|US/,
  });
  const targets = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(targets.length).toBeGreaterThan(2);
  for (const target of targets) {
    await page.goto(target);
    const { hash } = new URL(page.url());
    await expect(page.locator(hash || "h1")).toBeVisible();
  }
});

test("on paper there is the article and no furniture", async ({
  page,
  context,
}) => {
  await signInAs(context, "qualified");
  await openThirdArticle(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".gated-part")).toBeVisible();
  await expect(page.locator("#references")).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.locator("#ref-1 .cited-at")).toBeHidden();
});

test("search engines are told that the article is not free to read", async ({
  page,
}) => {
  await openThirdArticle(page);
  const text = await page
    .locator("script[type='application/ld+json']")
    .first()
    .textContent();
  const data = JSON.parse(text!) as Record<string, unknown>;
  expect(data.isAccessibleForFree).toBe(false);
  expect(data).not.toHaveProperty("articleBody");
  await expect(page.locator("meta[name=citation_title]")).toHaveAttribute(
    "content",
    new RegExp(thirdArticle),
  );
});

test("feeds, sitemap and robots are what they say", async ({ request }) => {
  for (const [path, root] of [
    ["/feed.xml", "rss"],
    ["/atom.xml", "feed"],
    ["/sitemap.xml", "urlset"],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"], path).toContain("xml");
    const text = await answer.text();
    expect(text, path).toContain(`<${root}`);
    expect(text, path).toContain(process.env.PRECIS_URL!);
    expect(xmlFault(text), path).toBe("");
  }
  const robots = await request.get("/robots.txt");
  expect(robots.status()).toBe(200);
  expect(await robots.text()).toMatch(/Sitemap: http/);
});

test("an unknown address says so and offers a way on", async ({ page }) => {
  const answer = await page.goto("/articles/there-is-none");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("the chosen appearance is kept", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Appearance").selectOption("dark");
  await page.goto("/series");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("nothing runs over the edge of a phone", async ({ newReader }) => {
  const page = await newReader({ viewport: { width: 320, height: 640 } });
  await signInAs(page.context(), "qualified");
  await openThirdArticle(page);
  for (const path of [page.url(), "/", "/series", "/about", "/account"]) {
    await page.goto(path);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(over, path).toBeLessThanOrEqual(0);
  }
});
