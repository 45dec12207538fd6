import type { Page } from "@playwright/test";

/** Presses Tab until the focus is on what matches and says `name`. */
export async function tabTo(
  page: Page,
  name: string,
  selector: string,
): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    const found = await page.evaluate(
      ({ wanted, words }) => {
        const at = document.activeElement;
        return Boolean(
          at?.matches(wanted) && (at.textContent ?? "").includes(words),
        );
      },
      { wanted: selector, words: name },
    );
    if (found) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name || selector}.`);
}

/** Tabs to the field of this name and replaces what it says. */
export async function typeInto(
  page: Page,
  field: string,
  words: string,
): Promise<void> {
  await tabTo(page, "", `[name="${field}"]`);
  const isText = await page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && at.type !== "checkbox";
  });
  if (isText) await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
}

/** Tabs to the button that says `name` and presses Enter. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, name, "button, a, summary");
  await page.keyboard.press("Enter");
}
