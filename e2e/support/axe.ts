import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "./test.ts";

/**
 * What axe finds on the page as it stands, a line for each rule broken; `rules`
 * looks for those alone. Pages hold no frames of others, for which axe would
 * open a blank page each time: that is what its legacy mode leaves out.
 */
export async function faultsOf(
  page: Page,
  rules?: string[],
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}, ${help}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`,
  );
}

/** Fails on the first page on which axe finds something. */
export async function expectNoFaults(page: Page): Promise<void> {
  expect(await faultsOf(page), page.url()).toEqual([]);
}
