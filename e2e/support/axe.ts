import axe from "axe-core";
import { expect, type Page } from "./test.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * What axe finds on the page as it stands, a line for each rule broken; `rules`
 * looks for those alone. Our pages hold no frames, so axe is put straight into
 * the page, once for each document: what the browser's debugger evaluates is
 * not subject to the page's content security policy.
 */
export async function faultsOf(
  page: Page,
  rules?: string[],
): Promise<string[]> {
  await expect(page.locator("iframe, frame, object")).toHaveCount(0);
  if (!(await page.evaluate(() => "axe" in window)))
    await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ["violations"],
      ...(runOnly && { runOnly }),
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      first: nodes[0]?.html.slice(0, 160),
      count: nodes.length,
    }));
  }, rules);
  return found.map(
    ({ id, help, first, count }) => `${id}, ${help}: ${first} (${count})`,
  );
}

/** Fails on the first page on which axe finds something. */
export async function expectNoFaults(page: Page): Promise<void> {
  expect(await faultsOf(page), page.url()).toEqual([]);
}
