/** What a mail says about a reason; an unforeseen one is said in general. */
const declined: Record<string, string> = {
  "npi-organisation":
    "The NPI you gave belongs to an organization. Please use your individual NPI.",
  "npi-check-digit": "The NPI you gave has a typing error.",
  "mailbox-disposable":
    "The work address you gave is a throw-away mailbox. Please use one from your workplace.",
  "not-a-health-professional":
    "From what we could check, you do not work in a health profession.",
  "profession-not-covered":
    "Your profession is not among those this publication is free for.",
  "not-in-the-us": "We could find no US license or practice for you.",
  "licence-not-current":
    "We could find no current license under these details.",
  "record-does-not-fit":
    "What you told us and what the public record says do not fit together.",
  "could-not-verify": "We could not verify your professional details.",
  "attestation-untrue": "Part of what you confirmed turned out not to be so.",
};

const asked: Record<string, string> = {
  "name-spelling":
    "Please check that your name is spelled as on your NPI record.",
  "work-mailbox": "We need an address at your workplace or school.",
  "licence-details": "We need more about your license.",
  "profession-details": "We need to know more about your profession.",
  "practice-details": "We need to know more about where you practice.",
  "proof-of-identity": "We need more to be sure that the record is yours.",
};

export function declinedWords(reason: string): string {
  return declined[reason] ?? declined["could-not-verify"]!;
}

export function askedWords(reason: string): string {
  return asked[reason] ?? "We have a question about your request.";
}
