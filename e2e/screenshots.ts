import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import config from "./playwright.config.ts";
import { root } from "./support/build.ts";
import { enter, makePerson, type State } from "./support/people.ts";
import { startSite } from "./support/site.ts";

// `node e2e/screenshots.ts`: the pictures of the documentation.

type Look = { width: number; colorScheme: "light" | "dark" };
const desktop: Look = { width: 1440, colorScheme: "light" };
const dark: Look = { width: 1440, colorScheme: "dark" };
const phone: Look = { width: 390, colorScheme: "light" };

const article =
  "/articles/low-dose-naltrexone-effective-therapy-for-fibromyalgia";

type Picture = { name: string; path: string; as: State; look: Look };
const picture = (
  name: string,
  address: string,
  as: State,
  look: Look = desktop,
): Picture => ({ name, path: address, as, look });

const folder = path.join(root, "docs/pictures");

const site = await startSite();
Object.assign(process.env, site.environment);
const browser = await chromium.launch(config.use?.launchOptions ?? {});
try {
  mkdirSync(folder, { recursive: true });
  for (const one of await pictures()) await take(browser, one);
} finally {
  await browser.close();
  await site.stop();
}
process.exit(0);

async function pictures(): Promise<Picture[]> {
  for (let claims = 0; claims < 4; claims++) await makePerson("in-review");
  const { id } = await articleToEdit();
  return [
    picture("home", "/", "visitor"),
    picture("home-phone", "/", "visitor", phone),
    picture("article-gate", `${article}#p3`, "visitor"),
    picture("article-gate-phone", `${article}#p3`, "visitor", phone),
    picture("article", article, "qualified"),
    picture("article-dark", article, "qualified", dark),
    picture("claim", "/account/claim", "none"),
    picture("status", "/account/claim/status", "in-review"),
    picture("desk-claims", "/admin/claims/next", "reviewer"),
    picture("desk-editor", `/admin/articles/${id}`, "editor"),
    picture("desk-editor-dark", `/admin/articles/${id}`, "editor", dark),
    picture("desk-audit", "/admin/audit", "administrator"),
  ];
}

async function articleToEdit(): Promise<{ id: string }> {
  const { db } = await import("#lib/db.ts");
  const slug = article.replace("/articles/", "");
  return db.article.findUniqueOrThrow({
    where: { slug },
    select: { id: true },
  });
}

async function take(browser: Browser, { name, path: at, as, look }: Picture) {
  const context = await browser.newContext({
    baseURL: site.url,
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: look.width < 500 ? 844 : 800 },
  });
  await enter(context, await makePerson(as));
  const page = await context.newPage();
  await page.goto(at);
  await page.waitForLoadState("networkidle");
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    animations: "disabled",
  });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
