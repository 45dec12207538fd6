import { expect, type Page } from "@playwright/test";

/** Presses Tab until the focus is on what matches and says `name`. */
export async function tabTo(page: Page, name: string, selector: string) {
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
  throw new Error(`Tab never reached ${name}.`);
}

/** Tabs to the field of this name and replaces what it says. */
export async function typeInto(page: Page, field: string, words: string) {
  await tabTo(page, "", `[name="${field}"]`);
  const isText = await page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && at.type !== "checkbox";
  });
  if (isText) await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
}

/** Tabs to the radio buttons of this name and moves down by `steps`. */
export async function chooseDown(page: Page, name: string, steps: number) {
  await tabTo(page, "", `[name="${name}"]`);
  for (let step = 0; step < steps; step++)
    await page.keyboard.press("ArrowDown");
}

/** Tabs to the button (or what acts as one) that says `name` and presses it. */
export async function pressButton(page: Page, name: string) {
  await tabTo(page, name, "button, a, summary");
  await page.keyboard.press("Enter");
}

/** Tabs to what says `name` and presses Enter on it. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name, "a, button");
  await page.keyboard.press("Enter");
}

/**
 * Waits until the desk hears its single keys, by the key that shows them all: a
 * page that was just drawn does not listen yet.
 */
export async function untilKeysWork(desk: Page): Promise<void> {
  const keys = desk.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await desk.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await desk.keyboard.press("Escape");
  await expect(keys).toBeHidden();
}
