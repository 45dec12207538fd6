export type WeightWords = {
  label: string;
  unit: Unit;
  /** Where the first value comes from, and what it is for. */
  basis: string;
};
export type Unit = "points" | "days" | "business days" | "days, in order" | "";

/** What most numbers rest on; said once in a table, and not under each field. */
export const ours = "Our starting value, not measured.";
const days = (label: string, basis = ours): WeightWords => ({
  label,
  unit: "days",
  basis,
});
const points = (label: string, basis = ours): WeightWords => ({
  label,
  unit: "points",
  basis,
});
const amount = (label: string, basis = ours): WeightWords => ({
  label,
  unit: "",
  basis,
});

/** Each number of a policy in words, with what it rests on. */
export const weightWords: Record<string, WeightWords> = {
  "points.federated": points(
    "An identity provider’s word",
    "Documents or an employer’s records were seen by another: what NIST SP 800-63 Rev. 4 calls proofing.",
  ),
  "points.direct": points(
    "A code to a Direct address",
    "The registry’s endpoint file lists the address for this number and no other.",
  ),
  "points.documentsWithPhoto": points(
    "Documents with a photo ID",
    "License or badge and a photo ID, looked at by a reviewer. At this weight a reader counts as proofed.",
  ),
  "points.documents": points(
    "Documents without a photo ID",
    "A license or badge alone may be somebody else’s.",
  ),
  "points.careMailboxNamed": points(
    "A care mailbox that shows the name",
    "It proves the employer, and by the name the person. Enough by itself.",
  ),
  "points.careMailbox": points(
    "A care mailbox without the name",
    "A clerk of the same hospital could hold it, so it needs something beside it.",
  ),
  "points.healthSchoolMailbox": points(
    "A mailbox of a health school",
    "Faculty, trainees and students share the domain.",
  ),
  "points.letter": points(
    "A code posted to the practice",
    "Practice addresses in the registry are often stale (HHS OIG, OEI-07-09-00440: errors in 48% of records).",
  ),
  "points.phone": points(
    "A code by telephone to the practice",
    "A front desk is shared by many.",
  ),
  "points.vouches": points(
    "Colleagues who vouch",
    "Weaker than possession: people vouch out of kindness.",
  ),
  "points.academicMailbox": points(
    "A mailbox of a university or state agency",
    "Tops up other evidence; most who hold one treat nobody.",
  ),
  "points.otherMailbox": points(
    "Any other mailbox",
    "Says that somebody reads it, and nothing else.",
  ),
  "risk.numberNew.days": days(
    "A number counts as new for",
    "Criminals register new numbers in doctors’ names at mail drops.",
  ),
  "risk.numberNew.points": points("Taken off for a new number"),
  "risk.recordChanged.days": days("A record counts as just changed for"),
  "risk.recordChanged.points": points("Taken off for a changed record"),
  "risk.numbersTried.numbers": amount("Numbers tried by one account"),
  "risk.numbersTried.points": points("Taken off for trying so many"),
  "risk.domainNew.days": days("A work domain counts as new for"),
  "risk.domainNew.points": points("Taken off for a new domain"),
  "risk.sharedDevice.numbers": amount("Different numbers from one browser"),
  "risk.sharedDevice.days": days("Counted over"),
  "risk.sharedDevice.points": points("Taken off for a shared browser"),
  "risk.sharedDocument": points(
    "Taken off for a document seen before",
    "The same picture was uploaded for another account’s claim.",
  ),
  "risk.alteredDocument": points(
    "Taken off for an altered document",
    "A reviewer said so of a picture sent for this claim.",
  ),
  "thresholds.bound": points(
    "Needed to be bound",
    "The net of evidence and risk at which the account holder counts as this professional: qualified.",
  ),
  "thresholds.proofed": points(
    "Needed to be proofed",
    "With an identity provider’s word or documents: may vouch for others.",
  ),
  "thresholds.singleItem": points(
    "At least one item of",
    "Small items only top up: many weak ones do not make a strong one.",
  ),
  "thresholds.compatibleName": points(
    "Needed when the name is compatible",
    "Names agree exactly in 95% of paired records; a looser match asks for more instead of less.",
  ),
  "thresholds.riskForPerson": points("Risk at which a person looks"),
  "thresholds.attemptsForPerson": amount(
    "Claims by one account before a person looks",
  ),
  validDays: days(
    "A qualification lasts",
    "BPA and AAM: qualified data age out at three years; USPS counts no request older than that.",
  ),
  silentDays: days("A silent claim closes after"),
  "terms.askDays": {
    label: "Readers are asked to confirm after",
    unit: "days, in order",
    basis: "AAM: reconfirmed yearly. Counted from the last confirmation.",
  },
  "terms.mailboxDays": days("The work mailbox is proven again after"),
  "terms.licenceDays": days(
    "Without an NPI, lasts",
    "When the board named no end.",
  ),
  "terms.licenceGraceDays": days("Past the end of a license"),
  "terms.traineeGraceDays": days("Past the end of a program"),
  "terms.registryGraceDays": days(
    "Between bad news of the registry and the end",
    "Registry news is often late or mistaken; the reader has this long to mend it.",
  ),
  "terms.documentDays": days(
    "A document’s picture is kept past the decision for",
    "As long as an appeal can be made, and no longer.",
  ),
  "terms.attemptDays": days(
    "Attempted numbers are kept for",
    "As keyed hashes only.",
  ),
  "terms.programDays": days(
    "A student’s graduation may lie ahead",
    "Later days are not believed without a person.",
  ),
  "terms.holderDays": days(
    "A record’s holder may answer a question for",
    "Whether a second request for their number was theirs.",
  ),
  "terms.draftDays": days(
    "A form not yet sent is kept for",
    "From its last change; then it is thrown away.",
  ),
  "terms.letterDays": days("A posted code is good for"),
  "terms.reviewDays": {
    label: "A person looks at a claim within",
    unit: "business days",
    basis: "What readers are promised.",
  },
  "terms.appealDays": {
    label: "A person looks at an appeal within",
    unit: "business days",
    basis: "What readers are promised.",
  },
  "limits.numbersPerNetworkDay": amount("Numbers tried from one network a day"),
  "limits.accountsPerNumberMonth": amount(
    "Accounts that claim one number a month",
    "More are held silently for a person.",
  ),
  "limits.holderQuestionsMonth": amount(
    "Questions to one record’s holder a month",
    "More would let a stranger pester them.",
  ),
  "limits.unissuedPerHour": amount(
    "Never-issued numbers an hour before staff are told",
    "Somebody is guessing numbers.",
  ),
  "limits.vouchesPerYear": amount("Vouches one colleague may give a year"),
  "limits.vouchesNeeded": amount("Colleagues who must vouch"),
};

const sections = [
  { prefix: "points.", title: "What evidence weighs" },
  { prefix: "risk.", title: "What is taken off for risk" },
  { prefix: "thresholds.", title: "What a claim needs" },
  { prefix: "limits.", title: "Limits" },
  { prefix: "", title: "Terms" },
];

export type WeightLine = WeightWords & { path: string; value: string };
export type WeightSection = { id: string; title: string; lines: WeightLine[] };

/** The numbers of a policy by what they are for; one without words keeps its path. */
export function weightSections(
  leaves: { path: string; value: string }[],
): WeightSection[] {
  const sectionOf = (path: string) =>
    sections.find(({ prefix }) => path.startsWith(prefix))!;
  return sections.map((section) => ({
    id: section.prefix.replace(".", "") || "terms",
    title: section.title,
    lines: leaves
      .filter(({ path }) => sectionOf(path) === section)
      .map((leaf) => ({ ...leaf, ...wordsOfWeight(leaf.path) })),
  }));
}

export function wordsOfWeight(path: string): WeightWords {
  return weightWords[path] ?? { label: path, unit: "", basis: "" };
}

/** "60 points", "365, 730 days". */
export function amountWords(value: string, unit: Unit): string {
  const noun = unit === "days, in order" ? "days" : unit;
  const one = value === "1" ? noun.replace(/s$/, "") : noun;
  return `${value} ${one}`.trim();
}
