import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";

export { expect };
export type { BrowserContext, Page };

/** Opens one more browser for one more person, under the same watch. */
export type NewReader = (options?: BrowserContextOptions) => Promise<Page>;

type Fixtures = { newReader: NewReader };

/**
 * Every journey fails on a request that leaves the site, on anything the
 * content security policy refuses, and on an error in a page.
 */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    await use(process.env.PRECIS_URL);
  },
  context: async ({ context }, use) => {
    const faults = await watch(context);
    await use(context);
    expect(faults, "no page misbehaves").toEqual([]);
  },
  newReader: async ({ browser, baseURL }, use) => {
    const opened: Watched[] = [];
    await use(async (options) => {
      const watched = await openWatched(browser, { baseURL, ...options });
      opened.push(watched);
      return watched.context.newPage();
    });
    for (const { context, faults } of opened) {
      await context.close();
      expect(faults, "no page misbehaves").toEqual([]);
    }
  },
});

type Watched = { context: BrowserContext; faults: string[] };

async function openWatched(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Watched> {
  const context = await browser.newContext(options);
  return { context, faults: await watch(context) };
}

async function watch(context: BrowserContext): Promise<string[]> {
  const faults: string[] = [];
  context.on("request", (request) => {
    if (!isOurs(request.url())) faults.push(`left the site: ${request.url()}`);
  });
  context.on("weberror", (fault) => {
    const { message, stack } = fault.error();
    faults.push(`${fault.page()?.url()}: ${stack || message || "an error"}`);
  });
  context.on("console", (message) => {
    const text = message.text();
    if (/content.security.policy|csp-violation/i.test(text))
      faults.push(`${message.location().url}: ${text}`);
    else if (message.type() === "error" && !isExpected(text))
      faults.push(`${message.location().url}: ${text}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(
        `csp-violation ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
  return faults;
}

const ours = new Set([process.env.PRECIS_URL, process.env.E2E_SECOND_URL]);

/** Counts a server that a test started itself among ours. */
export function addOrigin(url: string): void {
  ours.add(new URL(url).origin);
}

function isOurs(address: string): boolean {
  const { protocol, origin } = new URL(address);
  return ["data:", "blob:", "about:"].includes(protocol) || ours.has(origin);
}

// Chromium reports each refused form or missing page as a console error.
function isExpected(text: string): boolean {
  return text.startsWith("Failed to load resource: the server responded with");
}
