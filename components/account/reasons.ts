import type { FormReturn } from "#lib/form-return-schema.ts";

/** What a person reads for each reason code a form can come back with. */
const words: Record<string, string> = {
  required: "Fill this in.",
  "email.required": "Enter your e-mail address.",
  "code.required": "Enter the six digits from the mail.",
  "firstName.required": "Enter your first name.",
  "lastName.required": "Enter your last name.",
  "profession.required": "Choose your profession.",
  "licenceNumber.required": "Enter the number of your license.",
  "licenceState.required": "Choose the state that issued your license.",
  "program.required": "Enter your school or program.",
  "programEndsOn.required": "Enter the day your program ends.",
  "programEndsOn.date-form": "Enter a date, such as 2028-05-20.",
  "program-over":
    "This day is over. If you have finished, claim by license or NPI.",
  "program-far":
    "This is further ahead than a program takes. Look at the year.",
  "profession-aimed": "Choose the profession you train for.",
  "setting-unknown": "Choose one from the list, or none.",
  "answer-missing": "Choose one of the two.",
  "question-over": "This question is over. Your account is as it was.",
  "workEmail.required": "Enter your work or school e-mail address.",
  "practiceState.required": "Choose the state you practice in.",
  "practiceZip.required": "Enter the ZIP code of your practice.",
  "answer.required": "Write an answer first.",

  unreadable: "This holds a character that cannot be stored. Type it anew.",
  "too-short": "This is too short.",
  "too-long": "This is too long.",
  unknown: "This is not here any more. Start again from the page.",
  "too-many":
    "That was tried too many times. Leave it for a while, then try again.",

  "email-form":
    "Enter one e-mail address, such as name@hospital.org. Letters with accents cannot be used.",
  "code-form": "Enter the six digits from the mail.",
  "code-wrong": "That is not the code. Look at the newest one and try again.",
  "code-spent":
    "This code is over: it was used, is too old, or was mistyped too often. Have a new one sent.",
  "link-spent":
    "This link was already used or is more than an hour old. Ask for a new code here.",
  "path-missing":
    "Choose whether you have an NPI, a license, or are in training.",
  "npi-missing": "Enter your NPI, or choose at the top that you have none.",
  "npi-characters": "An NPI has digits only.",
  "npi-length": "An NPI has ten digits.",
  "npi-prefix": "An NPI begins with 1 or 2. Look at the first digit.",
  "npi-check-digit":
    "This is not a valid NPI: its last digit does not fit the others. Look for a mistyped digit.",
  "npi-organisation":
    "This NPI belongs to an organization. Enter your own (type 1); the registry finds it by your name.",
  "profession-unknown": "Choose a profession from the list.",
  "state-unknown": "Choose a state from the list.",
  "zip-form": "A ZIP code has five digits, or nine.",
  "attestation-missing":
    "Tick the box to confirm this: without your word we cannot take the request.",
  "mailbox-disposable":
    "This address is of a kind that is thrown away after use. Enter your work address.",

  "claim-moved-on":
    "This was settled in the meantime. Here is where it stands.",
  "too-soon": "A code is on its way. Wait a minute before asking for another.",
  "too-many-codes":
    "No more codes can be mailed for this request. Send the request anew with the right address.",

  "not-staff": "This account is not staff any more.",

  "invitation-spent": "This invitation was already used or is too old.",
  "invitation-for-another":
    "This invitation is for another e-mail address. Sign in with that one.",
};

/** Fields whose form has several; the summary names them from top to bottom. */
const formOrder = [
  "form",
  "path",
  "firstName",
  "lastName",
  "profession",
  "specialty",
  "npi",
  "licenceNumber",
  "licenceState",
  "licenceBoard",
  "program",
  "programEndsOn",
  "workEmail",
  "practiceState",
  "practiceZip",
  "practiceSetting",
  "employer",
  "attested",
];

const fallback = "This could not be accepted. Look at it and try again.";

/** The words for one reason code; some fields have words of their own. */
export function reasonWords(reason: string, field = ""): string {
  return words[`${field}.${reason}`] ?? words[reason] ?? fallback;
}

/** The words for `field`, if the form came back because of it. */
export function problemWith(
  back: FormReturn,
  field: string,
): string | undefined {
  const error = back.errors.find((one) => one.field === field);
  return error && reasonWords(error.reason, field);
}

/** One entry a field, in the order of the form, for the summary on top. */
export function problems(back: FormReturn): { field: string; text: string }[] {
  const fields = [...new Set(back.errors.map((error) => error.field))];
  const place = (field: string) => formOrder.indexOf(field);
  fields.sort((one, other) => place(one) - place(other));
  return fields.map((field) => ({ field, text: problemWith(back, field)! }));
}
