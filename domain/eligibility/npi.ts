/** A ten-digit National Provider Identifier whose check digit is right. */
export type Npi = string & { readonly brand: unique symbol };

export type NpiProblem =
  | "npi-missing"
  | "npi-characters"
  | "npi-length"
  | "npi-prefix"
  | "npi-check-digit";

/**
 * What the nine leading digits must be followed by: the Luhn digit of the
 * number written after 80840, the issuer prefix for US health applications
 * (ISO/IEC 7812; CMS, "NPI Check Digit").
 */
export function npiCheckDigit(base: string): number {
  const digits = `80840${base}`;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.at(-1 - place));
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * Reads an NPI as people type it (spaces and hyphens are dropped) and names
 * the first thing wrong with it. Says nothing about whether it was issued.
 */
export function parseNpi(
  typed: string,
): { ok: true; npi: Npi } | { ok: false; reason: NpiProblem } {
  const digits = typed.replaceAll(/[\s\u00a0-]/g, "");
  const reason = npiProblem(digits);
  return reason ? { ok: false, reason } : { ok: true, npi: digits as Npi };
}

function npiProblem(digits: string): NpiProblem | null {
  if (digits === "") return "npi-missing";
  if (!/^[0-9]+$/.test(digits)) return "npi-characters";
  if (digits.length !== 10) return "npi-length";
  if (!/^[12]/.test(digits)) return "npi-prefix";
  if (npiCheckDigit(digits.slice(0, 9)) !== Number(digits[9])) {
    return "npi-check-digit";
  }
  return null;
}
