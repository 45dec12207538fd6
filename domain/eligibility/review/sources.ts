/** A public place where a reviewer sees what a licensing body says. */
export type PrimarySource = { id: string; label: string; url: string };

// Front pages, but for the three whose inner addresses have stood for years:
// a deep link that rots costs the reviewer more than one click.
const table: [professions: string, id: string, label: string, url: string][] = [
  [
    "registered-nurse practical-nurse nurse-practitioner clinical-nurse-specialist nurse-anesthetist nurse-midwife",
    "nursys",
    "Nursys QuickConfirm",
    "https://www.nursys.com/LQC/LQCTerms.aspx",
  ],
  [
    "physician physician-assistant anesthesiologist-assistant",
    "docinfo",
    "DocInfo (state medical boards)",
    "https://www.docinfo.org/",
  ],
  [
    "pharmacist pharmacy-technician",
    "nabp",
    "Boards of pharmacy (NABP)",
    "https://nabp.pharmacy/",
  ],
  [
    "dentist dental-hygienist dental-assistant",
    "ada",
    "Dental boards (ADA)",
    "https://www.ada.org/",
  ],
  ["podiatrist", "fpmb", "Podiatric boards (FPMB)", "https://www.fpmb.org/"],
  ["optometrist", "arbo", "Optometry boards (ARBO)", "https://www.arbo.org/"],
  ["chiropractor", "fclb", "Chiropractic boards (FCLB)", "https://fclb.org/"],
  [
    "physical-therapist therapy-assistant",
    "fsbpt",
    "Physical therapy boards (FSBPT)",
    "https://www.fsbpt.org/",
  ],
  [
    "occupational-therapist therapy-assistant",
    "nbcot",
    "Occupational therapy (NBCOT)",
    "https://www.nbcot.org/",
  ],
  [
    "respiratory-therapist",
    "nbrc",
    "Respiratory care (NBRC)",
    "https://www.nbrc.org/",
  ],
  [
    "speech-language-pathologist audiologist",
    "asha",
    "ASHA certification",
    "https://www.asha.org/",
  ],
  [
    "psychologist",
    "asppb",
    "Psychology boards (ASPPB)",
    "https://www.asppb.net/",
  ],
  [
    "clinical-social-worker",
    "aswb",
    "Social work boards (ASWB)",
    "https://www.aswb.org/",
  ],
  ["dietitian", "cdr", "Dietitians (CDR)", "https://www.cdrnet.org/"],
  [
    "emergency-medical",
    "nremt",
    "National Registry of EMTs",
    "https://www.nremt.org/",
  ],
  [
    "behavior-analyst behavior-technician",
    "bacb",
    "Behavior analysts (BACB)",
    "https://www.bacb.com/",
  ],
  ["midwife", "narm", "Midwives (NARM)", "https://narm.org/"],
];

/** Names the licensing agency of any state and occupation (US Department of Labor). */
const stateAgencies: PrimarySource = {
  id: "state-agency",
  label: "State licensing agency",
  url: "https://www.careeronestop.org/Toolkit/Training/find-licenses.aspx",
};

/**
 * Where to look for this profession: its own register, the state's agency, and
 * the registry's public page of the number. Links out only: these sites let a
 * person look, not a program.
 */
export function sourcesFor(claim: {
  profession: string;
  npi: string | null;
}): PrimarySource[] {
  const own = table
    .filter(([professions]) =>
      professions.split(" ").includes(claim.profession),
    )
    .map(([, id, label, url]) => ({ id, label, url }));
  return [...own, stateAgencies, ...registryPage(claim.npi)];
}

function registryPage(npi: string | null): PrimarySource[] {
  if (!npi) return [];
  const url = `https://npiregistry.cms.hhs.gov/provider-view/${npi}`;
  return [{ id: "npi-registry", label: "NPI registry", url }];
}
