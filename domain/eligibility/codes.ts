import { randomDigits, keyedHash } from "#lib/secret.ts";

/** Where a code of possession goes. */
export type CodeChannel = "direct" | "letter";

type Terms = {
  /** Wrong guesses until a code is void. */
  guesses: number;
  /** Codes for one claim, all told. */
  perClaim: number;
};

/**
 * Eight digits. By mail five guesses at each of five codes are 25 in a hundred
 * million; by post a mistyped code costs two weeks, so there are ten.
 */
export const codeTerms: Record<CodeChannel, Terms> = {
  direct: { guesses: 5, perClaim: 5 },
  letter: { guesses: 10, perClaim: 6 },
};

export function makeCode(): string {
  return randomDigits(8);
}

/** Eight digits could be tried offline, so the hash is keyed and bound to its row. */
export function hashCode(
  channel: CodeChannel,
  codeId: string,
  code: string,
): Buffer {
  return keyedHash(`possession-${channel}`, `${codeId}:${code}`);
}

/** "12345678" -> "1234 5678", as it is printed and mailed. */
export function spaced(code: string): string {
  return code.replace(/^(....)/, "$1 ");
}
