import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";

const accepted = new Map<string, Encoding>();

/** The best encoding a client takes; remembered, since few headers occur. */
export function encodingFor(header: string | undefined): Encoding {
  if (!header || header.length > 200) return "identity";
  let best = accepted.get(header);
  if (!best) {
    const taken = new Negotiator({
      headers: { "accept-encoding": header },
    }).encodings(["br", "gzip"]);
    best = (["br", "gzip"] as const).find((one) => taken.includes(one));
    best ??= "identity";
    if (accepted.size < 500) accepted.set(header, best);
  }
  return best;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Both compressed forms, made once and slowly because they are served often. */
export async function compress(
  body: Buffer,
): Promise<Record<"br" | "gzip", Buffer>> {
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    zip(body, { level: 9 }),
  ]);
  return { br, gzip: gz };
}
