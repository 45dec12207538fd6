import type {
  DocumentFault,
  DocumentKind,
} from "#domain/eligibility/documents/schema.ts";

/** What a document can be, as its reader chooses it. */
export const documentNames: Record<DocumentKind, string> = {
  licence: "License or license card",
  certificate: "Board certificate",
  badge: "Badge or ID of my employer",
  "employment-letter": "Letter of my employer",
  "student-id": "Student ID",
  "enrolment-letter": "Letter of enrollment",
  "photo-id": "Photo ID (beside one of the others)",
};

/** Why a document could not be accepted, and what helps. */
export const faultWords: Record<DocumentFault, string> = {
  "not-legible": "It could not be read. A brighter, sharper picture helps.",
  expired: "It has expired.",
  "other-name": "The name on it is not the name of your request.",
  "no-profession": "It does not show your profession.",
  "wrong-kind": "It is not a document of a kind we can use.",
  altered: "It could not be accepted as it is.",
};

/** Why a file did not go through. Beside the field, in the reader's words. */
export const fileWords: Record<string, string> = {
  "file-missing": "Choose a file first.",
  "file-too-large":
    "This file is larger than 1.8 MB. Take the picture with a lower resolution, or save the PDF smaller.",
  "file-kind":
    "This is not a JPEG, PNG or WebP picture, and not a PDF. Save it as one of these.",
  "file-two-kinds":
    "This file holds more than the picture or PDF it should be. Save it anew, or take a screenshot of it.",
  "file-encrypted":
    "This PDF is locked with a password. Print it to a new PDF without one.",
  "file-broken": "This file is damaged or not complete. Save it anew.",
  "file-too-many-pages":
    "This PDF has more than eight pages. Send only those that matter.",
  "file-too-many-pixels":
    "This picture has more than 50 megapixels. Save it smaller.",
  "file-too-slow":
    "This file took too long to read. A picture of the document goes faster.",
  "file-busy":
    "Many documents are being sent just now. Try again in a minute; nothing was lost but this one.",
  "kind-missing": "Choose what the document is.",
  "documents-not-needed":
    "No document is needed for this request any more. Look where it stands.",
  "too-many-documents":
    "Six documents are sent already. Remove one to send another.",
  "document-known": "This very file is sent already.",
  "document-reviewed":
    "A reviewer has looked at this document; it is deleted with the others.",
};
