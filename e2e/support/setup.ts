import { startSite } from "./site.ts";

/**
 * Runs once before all journeys. Workers inherit the environment, by which
 * they also call commands on the site's database.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const site = await startSite();
  Object.assign(process.env, site.environment);
  process.env.E2E_SECOND_URL = site.secondUrl;
  return site.stop;
}
