import type { Assessment, Fit, ReasonCode } from "../assessment.ts";
import { formatDate } from "#lib/clock.ts";
import { settingName } from "../practice-settings.ts";
import {
  findProfession,
  firstTable,
  professionsOfCode,
  type ProfessionTable,
} from "../professions.ts";
import type { RegistryEntry } from "../registry/schema.ts";
import { isReactivated } from "../rules.ts";
import type { ClaimFlag, ClaimSide, ReviewRow } from "./schema.ts";

const flagOf: Partial<Record<ReasonCode, ClaimFlag>> = {
  "name-compatible": "name",
  "name-misspelt": "name",
  "name-different": "name",
  "name-suffix-differs": "name",
  "npi-claimed-elsewhere": "duplicate",
  "no-npi": "no-npi",
  "profession-trainee": "trainee",
  "npi-not-in-registry": "registry",
  "npi-deactivated": "registry",
  "profession-not-eligible": "profession",
  "profession-needs-person": "profession",
  "profession-mismatch": "profession",
  "licence-contradicts": "licence",
  "mailbox-lookalike": "mailbox",
  "mailbox-disposable": "mailbox",
  "risk-high": "risk",
  "too-many-attempts": "risk",
  "npi-replaced": "registry",
  "number-held": "risk",
  "suspended-before": "risk",
  "relative-likely": "name",
  "program-over": "trainee",
  "holder-not-me": "duplicate",
};

/** The flags of an assessment, each once, in order of its reasons. */
export function flagsOf(reasons: ReasonCode[]): ClaimFlag[] {
  return [...new Set(reasons.flatMap((reason) => flagOf[reason] ?? []))];
}

type Mailbox = { points: number; domainClass: string } | null;

/** The claim beside the registry, line by line, each with its verdict. */
export function reviewRows(
  claim: ClaimSide,
  record: RegistryEntry | null,
  assessment: Assessment,
  mailbox: Mailbox,
  table: ProfessionTable = firstTable,
): ReviewRow[] {
  const { consistency } = assessment;
  return [
    npiRow(claim, record),
    nameRow(claim, record, assessment),
    {
      row: "profession",
      claimed: [findProfession(claim.profession, table)?.label, claim.specialty]
        .filter(Boolean)
        .join(", "),
      known: record ? codesInWords(record, table) : "",
      fit: consistency.profession,
      verdict: consistency.profession,
    },
    {
      row: "licence",
      claimed: `${claim.licenceState} ${claim.licenceNumber}`.trim(),
      known: record ? licences(record) : "",
      fit: consistency.licence,
      verdict: consistency.licence,
    },
    ...programRow(claim),
    {
      row: "practice",
      claimed: `${claim.practiceZip} ${claim.practiceState}`,
      known: record ? practice(record) : "",
      fit: consistency.practice,
      verdict: consistency.practice,
    },
    ...employerRow(claim),
    mailboxRow(claim, mailbox),
  ];
}

/** Only of a trainee; no public record speaks of it. */
function programRow({ program, programEndsOn }: ClaimSide): ReviewRow[] {
  if (!program) return [];
  const until = programEndsOn ? `, until ${formatDate(programEndsOn)}` : "";
  return [unknown("program", `${program}${until}`)];
}

function employerRow({ practiceSetting, employer }: ClaimSide): ReviewRow[] {
  const told = [employer, practiceSetting && settingName(practiceSetting)];
  const claimed = told.filter(Boolean).join(", ");
  return claimed ? [unknown("employer", claimed)] : [];
}

function unknown(row: ReviewRow["row"], claimed: string): ReviewRow {
  return { row, claimed, known: "", fit: "neutral", verdict: "neutral" };
}

function npiRow(claim: ClaimSide, record: RegistryEntry | null): ReviewRow {
  const known = record ? standingWords(record) : "";
  const verdict = !claim.npi
    ? "no-npi"
    : !record
      ? "not-in-registry"
      : known === "active-individual"
        ? "match"
        : "differs";
  const fit: Fit = !claim.npi
    ? "neutral"
    : verdict === "match"
      ? "match"
      : "differs";
  return { row: "npi", claimed: claim.npi ?? "", known, fit, verdict };
}

function standingWords(record: RegistryEntry): string {
  if (record.entityType === 2) return "organisation";
  if (!record.deactivatedOn) return "active-individual";
  return isReactivated(record) ? "active-individual" : "deactivated";
}

function nameRow(
  claim: ClaimSide,
  record: RegistryEntry | null,
  { name }: Assessment,
): ReviewRow {
  const fits: Record<string, Fit> = { S: "match", C: "near", T: "near" };
  const known = record
    ? [record.firstName, record.middleName, record.lastName, record.suffix]
    : [];
  return {
    row: "name",
    claimed: `${claim.firstName} ${claim.lastName}`,
    known: known.filter(Boolean).join(" "),
    fit: name ? (fits[name.grade] ?? "differs") : "neutral",
    verdict: name?.suffixDiffers ? "suffix-differs" : (name?.why ?? "neutral"),
  };
}

function mailboxRow(claim: ClaimSide, mailbox: Mailbox): ReviewRow {
  const points = mailbox?.points ?? 0;
  return {
    row: "mailbox",
    claimed: claim.workEmail,
    known: mailbox?.domainClass ?? "",
    fit: points >= 60 ? "match" : points > 0 ? "near" : "neutral",
    verdict: mailbox ? `${points} points` : "unproven",
  };
}

function codesInWords(record: RegistryEntry, table: ProfessionTable): string {
  return record.taxonomyCodes
    .map((code) => {
      const [profession] = professionsOfCode(code, table);
      return profession ? `${profession.label} (${code})` : code;
    })
    .join(", ");
}

function licences(record: RegistryEntry): string {
  return record.licenceNumbers
    .map((number, slot) => `${record.licenceStates[slot] ?? ""} ${number}`)
    .map((licence) => licence.trim())
    .filter(Boolean)
    .join(", ");
}

function practice(record: RegistryEntry): string {
  const { zips, practiceCity, practiceState } = record;
  return [zips[0], practiceCity, practiceState].filter(Boolean).join(" ");
}
