import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Audience } from "#domain/gate/schema.ts";
import { compress, type Encoding } from "./encoding.ts";
import type { Rendered } from "./rendering.ts";
import { baseHeaders, inertPolicy, pagePolicy } from "./security-headers.ts";

/** A page as it leaves: one body and one flat header list per encoding. */
export type StoredPage = {
  etag: string;
  bodies: Partial<Record<Encoding, { headers: string[]; body: Buffer }>>;
  notModified: string[];
  bytes: number;
};

const maxBytes = 64 * 1024 * 1024;
// Nothing depends on this: it bounds how long a missed purge could matter.
const maxAge = 10 * 60_000;

/**
 * Pages rendered once per audience. `purge` drops everything and also disowns
 * renderings under way, so nothing older than the purge is ever stored or
 * handed to a request that came after it.
 */
export function createPageCache() {
  const pages = new LRUCache<string, StoredPage>({
    maxSize: maxBytes,
    sizeCalculation: (page) => page.bytes,
    ttl: maxAge,
  });
  let pending = new Map<string, Promise<StoredPage | Rendered>>();
  let epoch = 0;

  return {
    find: (audience: Audience, path: string) =>
      pages.get(`${audience} ${path}`),

    /** Renders once per key; whoever asks meanwhile waits for the same answer. */
    renderOnce(
      audience: Audience,
      path: string,
      renderPage: () => Promise<Rendered>,
    ): Promise<StoredPage | Rendered> {
      const key = `${audience} ${path}`;
      const running = pending.get(key);
      if (running) return running;
      const started = epoch;
      const owner = pending;
      const work = renderPage()
        .then(async (rendered) => {
          if (rendered.status !== 200) return rendered;
          const page = await storedPage(rendered, audience);
          if (started === epoch) pages.set(key, page);
          return page;
        })
        .finally(() => owner.delete(key));
      pending.set(key, work);
      return work;
    },

    purge(): void {
      epoch++;
      pages.clear();
      pending = new Map();
    },

    size: () => ({ pages: pages.size, bytes: pages.calculatedSize }),
  };
}

export type PageCache = ReturnType<typeof createPageCache>;

async function storedPage(
  rendered: Rendered,
  audience: Audience,
): Promise<StoredPage> {
  const { body } = rendered;
  const type = String(rendered.headers["content-type"] ?? "text/plain");
  const digest = createHash("sha256").update(audience).update(body).digest();
  const etag = `"${digest.toString("base64url").slice(0, 27)}"`;
  const common = {
    ...baseHeaders(),
    "content-security-policy": type.startsWith("text/html")
      ? pagePolicy(body.toString("utf8"), false)
      : inertPolicy,
    "cache-control": cacheControl(audience),
    etag,
  };
  const packed = await compress(body);
  const flat = (encoding: Encoding, bytes: Buffer) => ({
    body: bytes,
    headers: Object.entries({
      ...common,
      "content-type": type,
      "content-length": String(bytes.length),
      vary: "Accept-Encoding, Cookie",
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    }).flat(),
  });
  return {
    etag,
    notModified: Object.entries(common).flat(),
    bodies: {
      identity: flat("identity", body),
      gzip: flat("gzip", packed.gzip),
      br: flat("br", packed.br),
    },
    bytes: body.length + packed.gzip.length + packed.br.length + 4096,
  };
}

// Never `s-maxage`. A member's page must not outlive the session in any cache,
// the browser's history included.
function cacheControl(audience: Audience): string {
  return audience === "public"
    ? "public, max-age=0, must-revalidate"
    : "private, no-store";
}
