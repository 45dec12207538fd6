import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import config from "./playwright.config.ts";
import { root } from "./support/build.ts";
import { enter } from "./support/people.ts";
import {
  arrangePictures,
  type Look,
  type Picture,
} from "./support/pictures.ts";
import { startSite } from "./support/site.ts";

// `node e2e/screenshots.ts`: the pictures of the documentation.
// `node e2e/screenshots.ts FOLDER`: every page whole, at three widths and in
// both themes, for somebody to look through.

const [all] = process.argv.slice(2);
const folder = path.resolve(all ?? path.join(root, "docs/pictures"));

const site = await startSite();
Object.assign(process.env, site.environment);
const browser = await chromium.launch(config.use?.launchOptions ?? {});
try {
  mkdirSync(folder, { recursive: true });
  for (const one of await arrangePictures())
    for (const look of all ? everyLook() : one.looks)
      await take(browser, one, look);
} finally {
  await browser.close();
  await site.stop();
}
process.exit(0);

function everyLook(): Look[] {
  return [390, 820, 1440].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => ({
      width,
      colorScheme,
      suffix: `-${width}-${colorScheme}`,
    })),
  );
}

async function take(browser: Browser, picture: Picture, look: Look) {
  const { width, colorScheme, suffix } = look;
  const context = await browser.newContext({
    baseURL: site.url,
    colorScheme,
    viewport: { width, height: width < 500 ? 844 : 800 },
  });
  try {
    await enter(context, picture.as);
    const page = await context.newPage();
    await page.goto(picture.path);
    await page.waitForLoadState("networkidle");
    const file = path.join(folder, `${picture.name}${suffix}.png`);
    await page.screenshot({
      path: file,
      animations: "disabled",
      fullPage: all !== undefined,
    });
    console.log(path.relative(root, file));
  } finally {
    await context.close();
  }
}
