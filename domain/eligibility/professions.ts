import type {
  Profession,
  ProfessionClass,
  ProfessionTable,
} from "./profession-table.ts";

export type {
  Profession,
  ProfessionClass,
  ProfessionTable,
} from "./profession-table.ts";

/**
 * What a new installation starts with. Codes not listed count as no health
 * profession, among them groups (193), drivers (172A), funeral directors
 * (176P), contractors and interpreters (171W, 171R), veterinarians (174M) and
 * homemakers (376J), all of which the code set calls individuals.
 */
const table: [string, string, ProfessionClass, boolean, string][] = [
  [
    "physician",
    "Physician (MD, DO)",
    "eligible",
    true,
    "207 208 202C 202D 202K 204C 204D 204E 204F 204R",
  ],
  ["nurse-practitioner", "Nurse practitioner", "eligible", true, "363L"],
  [
    "physician-assistant",
    "Physician assistant / associate",
    "eligible",
    true,
    "363A",
  ],
  ["registered-nurse", "Registered nurse", "eligible", false, "163W"],
  [
    "practical-nurse",
    "Licensed practical or vocational nurse",
    "eligible",
    false,
    "164W 164X",
  ],
  [
    "clinical-nurse-specialist",
    "Clinical nurse specialist",
    "eligible",
    true,
    "364S",
  ],
  ["nurse-anesthetist", "Nurse anesthetist", "eligible", true, "3675"],
  ["nurse-midwife", "Nurse-midwife", "eligible", true, "367A"],
  [
    "anesthesiologist-assistant",
    "Anesthesiologist assistant",
    "eligible",
    true,
    "367H",
  ],
  ["pharmacist", "Pharmacist", "eligible", true, "1835"],
  ["pharmacy-technician", "Pharmacy technician", "person", false, "1837"],
  ["dentist", "Dentist", "eligible", true, "1223 204E"],
  [
    "dental-hygienist",
    "Dental hygienist or therapist",
    "eligible",
    false,
    "124Q 125J 125K",
  ],
  ["dental-assistant", "Dental assistant", "no", false, "1268"],
  ["podiatrist", "Podiatrist", "eligible", true, "213E"],
  ["optometrist", "Optometrist", "eligible", true, "152W"],
  ["chiropractor", "Chiropractor", "eligible", true, "111N"],
  ["physical-therapist", "Physical therapist", "eligible", true, "2251"],
  [
    "occupational-therapist",
    "Occupational therapist",
    "eligible",
    true,
    "225X",
  ],
  [
    "therapy-assistant",
    "Physical or occupational therapy assistant",
    "person",
    false,
    "2252 224Z",
  ],
  [
    "respiratory-therapist",
    "Respiratory therapist",
    "eligible",
    false,
    "2278 2279",
  ],
  [
    "speech-language-pathologist",
    "Speech-language pathologist",
    "eligible",
    true,
    "235Z",
  ],
  ["audiologist", "Audiologist", "eligible", true, "231H"],
  ["psychologist", "Psychologist", "eligible", true, "103T 103G"],
  [
    "clinical-social-worker",
    "Clinical social worker",
    "eligible",
    true,
    "1041C0700X",
  ],
  [
    "counselor",
    "Counselor, marriage and family therapist",
    "eligible",
    true,
    "101Y 106H",
  ],
  ["behavior-analyst", "Behavior analyst", "person", true, "103K"],
  ["behavior-technician", "Behavior technician", "no", false, "106S"],
  ["dietitian", "Registered dietitian", "eligible", true, "133V"],
  ["nutritionist", "Nutritionist", "no", false, "133N"],
  [
    "emergency-medical",
    "Paramedic, EMT, military medic",
    "eligible",
    false,
    "146L 146E 146M 146N 1710I",
  ],
  [
    "technologist",
    "Technologist, perfusionist, genetic counselor",
    "person",
    false,
    "246 247 242T 1703",
  ],
  ["midwife", "Midwife (not a nurse)", "person", true, "176B"],
  ["naturopath", "Naturopath", "person", true, "175F"],
  ["acupuncturist", "Acupuncturist", "person", true, "1711"],
  ["trainee", "Student, resident or fellow", "trainee", false, "3902"],
  ["other", "Another health profession", "person", false, "174400000X"],
];

/**
 * Codes that carry a deactivation date in the code set (NUCC 25.1): whoever
 * still holds one chose it before that day, so it proves nothing today.
 */
const withdrawn =
  "103GC0700X 103TE1000X 103TM1700X 103TP2700X 103TW0100X 1744G0900X 1744R1102X 1744R1103X 174MM1900X 1835G0000X 213EG0000X 246YC3301X 246YC3302X 246YR1600X 246ZA2600X 246ZB0301X 246ZB0302X 246ZB0500X 246ZB0600X 246ZG0701X 246ZI1000X 2470A2800X 2472B0301X 2472D0500X 2472V0600X 2865C1500X 287300000X 317400000X".split(
    " ",
  );

/** The table a publisher starts from; the one in force is in the policy. */
export const firstTable: ProfessionTable = {
  list: table.map(([id, label, kind, usuallyHasNpi, codes]) => ({
    id,
    label,
    class: kind,
    usuallyHasNpi,
    codes: codes.split(" "),
    retired: false,
  })),
  withdrawn,
};

export const professions: Profession[] = firstTable.list;

/** A profession by its id, retired ones too: old claims still name them. */
export function findProfession(
  id: string,
  within: ProfessionTable = firstTable,
): Profession | undefined {
  return within.list.find((profession) => profession.id === id);
}

/** A profession in words; one the table does not know, by its id. */
export function professionLabel(
  id: string,
  within: ProfessionTable = firstTable,
): string {
  const plain = id.replaceAll("-", " ");
  return (
    findProfession(id, within)?.label ??
    `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
  );
}

/** The professions a taxonomy code stands for; none for a withdrawn one. */
export function professionsOfCode(
  code: string,
  within: ProfessionTable = firstTable,
): Profession[] {
  if (within.withdrawn.includes(code)) return [];
  return within.list.filter(
    (profession) =>
      !profession.retired &&
      profession.codes.some((start) => code.startsWith(start)),
  );
}
