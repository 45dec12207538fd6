import {
  startIdentityProvider,
  testClient,
} from "#lib/testing/identity-provider.ts";
import { startSite } from "./site.ts";

/**
 * Runs once before all journeys. Workers inherit the environment, by which
 * they also call commands on the site's database.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const provider = await startIdentityProvider();
  const site = await startSite({
    PRECIS_IDENTITY_PROVIDERS: JSON.stringify([
      {
        ...testClient,
        id: "professionals",
        label: "Professionals ID",
        issuer: provider.issuer,
        kind: "health-professional",
        scopes: "openid profile professional",
        claims: { npi: "npi" },
      },
    ]),
  });
  Object.assign(process.env, site.environment);
  process.env.E2E_SECOND_URL = site.secondUrl;
  process.env.E2E_PROVIDER_URL = provider.issuer;
  return async () => {
    await site.stop();
    await provider.stop();
  };
}
