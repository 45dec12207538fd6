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

  "code.eight-digits": "Enter the eight digits of the code.",
  "colleague1.required": "Enter the work address of a colleague.",
  "no-direct-address":
    "The registry lists no Direct address that is yours alone. Choose another way.",
  "no-postal-address":
    "The registry holds no practice address for you that a letter could go to. Choose another way.",
  "provider-unknown": "This sign-in is not offered any more.",
  "provider-down":
    "They did not answer just now. Your request waits as before; try again in a few minutes, or choose another way.",
  "assertion-spent":
    "This sign-in is over: it was used, is too old, or was begun by another account. Begin again.",
  "assertion-denied":
    "The sign-in there was not finished, and nothing about you was passed on.",
  "assertion-invalid":
    "What came back from the sign-in could not be trusted, so it was not used. Begin again.",
  "assertion-other-number":
    "They know you under another NPI than the one you gave. Look at the number in your request.",
  "assertion-not-enough":
    "What they told us is not enough to tell that the professional you named is you. Choose another way.",
  "mailbox-unproven": "Prove your work mailbox first.",
  "no-colleagues":
    "Your work mailbox is at a service open to anyone, so nobody there is a colleague.",
  "colleague-elsewhere":
    "This address is not at the organization of your work mailbox.",
  "colleague-self": "This is your own address.",
  "colleague-twice": "This colleague is named twice, or was asked before.",
  "too-many-colleagues": "Three colleagues can be asked for one request.",
  "vouch-spent":
    "This question is over: it was answered, is too old, or settled otherwise.",
  "vouch-sign-in": "Sign in first; then your word counts.",
  "vouch-not-possible":
    "Your word cannot count: that takes somebody who is fully verified here and whose own work mailbox is at the same organization.",
  "vouch-self": "This is your own request. Nobody vouches for themselves.",
  "vouch-mutual":
    "This person has vouched for you, so your word for them cannot count.",
  "vouch-twice": "You have given your word for this person already.",
  "vouch-limit": "You have given your word as often as is possible in a year.",
  "nothing-to-confirm":
    "There is nothing to confirm any more. Tell us your details anew.",
  "attestation-changed":
    "The words beside this box have changed. Read them again, and tick it.",
  "code-missing": "Enter the six digits from the mail to your work mailbox.",
  "too-many-codes-today":
    "No more codes can be mailed today. Come back tomorrow, or send your details anew with another work mailbox.",
  "text.required": "Say what we should look at.",
  "nothing-to-appeal":
    "There is nothing open that another person could look at.",
  "already-appealed": "You have asked this already. The answer is below.",
  "appeal-moved-on": "This was answered in the meantime.",
  "understanding-missing": "Tick the box: deleting cannot be undone.",
  "same-address": "That is the address your account has already.",
  "address-taken":
    "This address has an account of its own. Sign in with it, or choose another.",
  "nothing-held": "You have no qualification that could be corrected.",
  staff:
    "Staff accounts are ended by an administrator first, then they can be deleted.",

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
  "code",
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
