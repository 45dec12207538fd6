import type {
  AssessmentInput,
  Gate,
  GateName,
  ReasonCode,
  RegistryFacts,
} from "./assessment.ts";
import type { NameMatch } from "./names.ts";
import { parseNpi } from "./npi.ts";
import { classOfCodes, type Policy } from "./policy.ts";
import { isUsState } from "./states.ts";

/**
 * The gates of a claim, G1 to G8; without a number only the place is left. G1
 * and G3 can be put right by the reader at once; the rest is for a person.
 */
export function gatesOf(
  input: AssessmentInput,
  name: NameMatch | null,
): Gate[] {
  const { claim, record, policy } = input;
  const inUs = isUsState(claim.practiceState) || isUsState(claim.licenceState);
  const place = person("G6", inUs ? null : "not-in-the-us");
  if (claim.path !== "npi") return [place];
  const isNumber = parseNpi(claim.npi ?? "").ok;
  const gates = [
    fail("G1", isNumber ? null : "npi-check-digit"),
    person("G2", record ? null : "npi-not-in-registry"),
  ];
  if (record) {
    gates.push(
      fail("G3", record.entityType === 2 ? "npi-organisation" : null),
      person("G4", isActive(record) ? null : "npi-deactivated"),
      person("G5", codesReason(record, policy)),
      person("G7", nameReason(name)),
    );
  }
  gates.push(
    place,
    person("G8", input.duplicate ? "npi-claimed-elsewhere" : null),
  );
  return gates.sort((one, other) => one.gate.localeCompare(other.gate));
}

function fail(gate: GateName, reason: ReasonCode | null): Gate {
  return { gate, outcome: reason ? "fail" : "pass", reason };
}

function person(gate: GateName, reason: ReasonCode | null): Gate {
  return { gate, outcome: reason ? "person" : "pass", reason };
}

export function isActive(record: RegistryFacts): boolean {
  return !record.deactivatedOn || isReactivated(record);
}

export function isReactivated(record: RegistryFacts): boolean {
  const { deactivatedOn, reactivatedOn } = record;
  return !!deactivatedOn && !!reactivatedOn && reactivatedOn >= deactivatedOn;
}

function codesReason(record: RegistryFacts, policy: Policy): ReasonCode | null {
  const kind = classOfCodes(policy, record.taxonomyCodes);
  if (kind === "eligible") return null;
  if (kind === "trainee") return "profession-trainee";
  return kind === "person"
    ? "profession-needs-person"
    : "profession-not-eligible";
}

function nameReason(name: NameMatch | null): ReasonCode | null {
  if (name?.grade === "T") return "name-misspelt";
  return name?.grade === "S" || name?.grade === "C" ? null : "name-different";
}
