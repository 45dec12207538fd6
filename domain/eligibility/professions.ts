/** What the policy does with a profession unless the publisher says else. */
export type ProfessionClass = "eligible" | "person" | "no" | "trainee";

export type Profession = {
  id: string;
  label: string;
  class: ProfessionClass;
  /**
   * Beginnings of Health Care Provider Taxonomy codes (NUCC). The codes are
   * facts; the grouping and the labels are ours.
   */
  codes: string[];
  /** Whether most in this profession hold an NPI of their own. */
  usuallyHasNpi: boolean;
};

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
    "1041C",
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
  ["other", "Another health profession", "person", false, "1744"],
];

export const professions: Profession[] = table.map(
  ([id, label, kind, usuallyHasNpi, codes]) => ({
    id,
    label,
    class: kind,
    usuallyHasNpi,
    codes: codes.split(" "),
  }),
);

/** Codes the code set has withdrawn; a record that still holds one proves nothing. */
const withdrawn = new Set(["1835G0000X", "103TE1000X"]);

export function findProfession(id: string): Profession | undefined {
  return professions.find((profession) => profession.id === id);
}

/** The professions a taxonomy code stands for; none for a withdrawn one. */
export function professionsOfCode(code: string): Profession[] {
  if (withdrawn.has(code)) return [];
  return professions.filter((profession) =>
    profession.codes.some((start) => code.startsWith(start)),
  );
}
