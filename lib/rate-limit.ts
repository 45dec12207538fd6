import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#lib/db.ts";
import { keyedHash } from "#lib/secret.ts";

export type Limit = {
  /** What is counted: "sign-in-codes". */
  name: string;
  points: number;
  seconds: number;
};

const limiters = new Map<string, RateLimiterPrisma>();

function limiterFor(limit: Limit): RateLimiterPrisma {
  let limiter = limiters.get(limit.name);
  if (!limiter) {
    limiter = new RateLimiterPrisma({
      storeClient: db,
      tableName: "rateLimit",
      keyPrefix: limit.name,
      points: limit.points,
      duration: limit.seconds,
    });
    limiters.set(limit.name, limiter);
  }
  return limiter;
}

/**
 * Counts one use of `subject` (an address, a network, an account), shared by
 * every process through the database. Answers the seconds to wait, or 0.
 * When the database is away it throws: a limit that cannot count lets no one by.
 */
export async function countUse(limit: Limit, subject: string): Promise<number> {
  const key = keyedHash("rate-limit", subject).toString("base64url");
  try {
    await limiterFor(limit).consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** The /24 or /56 an address belongs to: what one household or clinic shares. */
export function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!mapped.includes(":")) return mapped.split(".").slice(0, 3).join(".");
  const [one = "0", two = "0", three = "0", four = "0"] = groupsOf(mapped);
  const half = (parseInt(four, 16) >> 8).toString(16);
  return [one, two, three, half].join(":");
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("%")[0]!.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, gap)).fill("0")];
  return [...groups, ...after].map((group) => parseInt(group, 16).toString(16));
}
