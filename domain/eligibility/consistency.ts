import type { ClaimFacts, Fit, RegistryFacts } from "./assessment.ts";
import {
  firstTable,
  professionsOfCode,
  type ProfessionTable,
} from "./professions.ts";

/** What the registry holds in a licence slot that is not a licence number. */
const fillers = /^(PENDING|NA|N\/A|NONE|ENROLLED|UNKNOWN|[$*=X0]+)?$/;

/**
 * The typed licence against all slots: equal somewhere, contradicted in the
 * same state, or nothing to compare with.
 */
export function licenceFit(
  claim: ClaimFacts,
  record: RegistryFacts | null,
): Fit {
  const typed = plain(claim.licenceNumber);
  if (!record || !typed || !claim.licenceState) return "neutral";
  const known = record.licenceNumbers
    .filter((_, slot) => record.licenceStates[slot] === claim.licenceState)
    .filter((number) => !fillers.test(number.trim().toUpperCase()))
    .map(plain);
  if (known.includes(typed)) return "match";
  return known.length > 0 ? "differs" : "neutral";
}

/**
 * Practice addresses are often years old (HHS OIG, OEI-07-09-00440), so
 * another state is a remark for the reviewer, not a contradiction.
 */
export function practiceFit(
  claim: ClaimFacts,
  record: RegistryFacts | null,
): Fit {
  if (!record || !record.practiceState) return "neutral";
  if (record.zips.includes(claim.practiceZip)) return "match";
  return record.practiceState === claim.practiceState ? "near" : "differs";
}

/** Whether any slot stands for the claimed profession. */
export function professionFit(
  claim: ClaimFacts,
  record: RegistryFacts | null,
  table: ProfessionTable = firstTable,
): Fit {
  if (!record || record.taxonomyCodes.length === 0) return "neutral";
  const held = record.taxonomyCodes.flatMap((code) =>
    professionsOfCode(code, table),
  );
  return held.some((profession) => profession.id === claim.profession)
    ? "match"
    : "differs";
}

function plain(licence: string): string {
  return licence.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}
