import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Audience } from "#domain/gate/schema.ts";
import { compress, type Encoding } from "./encoding.ts";
import type { Rendered } from "./rendering.ts";
import { baseHeaders, inertPolicy, pagePolicy } from "./security-headers.ts";

/** A page in one encoding, with its headers as flat lists. */
export type Packed = {
  etag: string;
  headers: string[];
  notModified: string[];
  body: Buffer;
};

/** A page as it leaves. */
export type StoredPage = {
  status: number;
  bodies: Record<Encoding, Packed>;
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

    /**
     * Renders once per key; whoever asks meanwhile waits for the same answer.
     * Kept is only an answer of the status `keep`.
     */
    renderOnce(
      audience: Audience,
      path: string,
      renderPage: () => Promise<Rendered>,
      keep = 200,
    ): Promise<StoredPage | Rendered> {
      const key = `${audience} ${path}`;
      const running = pending.get(key);
      if (running) return running;
      const started = epoch;
      const owner = pending;
      const work = renderPage()
        .then(async (rendered) => {
          if (rendered.status !== keep) return rendered;
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
  const tag = digest.toString("base64url").slice(0, 27);
  const packed = await compress(body);
  const common = {
    ...baseHeaders(),
    "content-security-policy": type.startsWith("text/html")
      ? pagePolicy(body.toString("utf8"), false)
      : inertPolicy,
    "cache-control": cacheControl(audience, rendered.status),
    vary: "Accept-Encoding, Cookie",
  };
  const pack = (encoding: Encoding, bytes: Buffer) =>
    packedPage(bytes, encoding, type, {
      ...common,
      etag: `"${tag}-${encoding}"`,
    });
  return {
    status: rendered.status,
    bodies: {
      identity: pack("identity", body),
      gzip: pack("gzip", packed.gzip),
      br: pack("br", packed.br),
    },
    bytes: body.length + packed.gzip.length + packed.br.length + 4096,
  };
}

// Each encoding has a tag of its own: a strong one names bytes (RFC 9110,
// 8.8.3), and a shared cache that mixed them up would serve the wrong ones.
function packedPage(
  body: Buffer,
  encoding: Encoding,
  type: string,
  common: Record<string, string> & { etag: string },
): Packed {
  const headers = {
    ...common,
    "content-type": type,
    "content-length": String(body.length),
    ...(encoding !== "identity" && { "content-encoding": encoding }),
  };
  return {
    etag: common.etag,
    headers: Object.entries(headers).flat(),
    notModified: Object.entries(common).flat(),
    body,
  };
}

// Never `s-maxage`. A member's page must not outlive the session in any cache,
// the browser's history included; nor may "not found" outlive a publication.
function cacheControl(audience: Audience, status: number): string {
  return audience === "public" && status === 200
    ? "public, max-age=0, must-revalidate"
    : "private, no-store";
}
