import type {
  StaffRole,
  SuspensionReason,
} from "#domain/subscribers/schema.ts";

export const suspensionWords: Record<SuspensionReason, string> = {
  "not-the-named-person": "Not the person named",
  "not-qualified-any-more": "Not qualified any more",
  "shared-account": "Shared account",
  "automated-copying": "Automated copying",
  abuse: "Abuse",
  "own-request": "At their own request",
};

export const roleWords: Record<StaffRole, string> = {
  administrator: "Administrator",
  editor: "Editor",
  reviewer: "Reviewer",
  auditor: "Auditor",
};

export const roleHelp: Record<StaffRole, string> = {
  administrator: "everything, staff and settings included",
  editor: "articles, series, presenters, import",
  reviewer: "claims and subscribers",
  auditor: "circulation reports and their evidence, nothing else",
};

export const standingWords: Record<string, string> = {
  none: "No claim",
  confirming: "Confirming mailbox",
  checking: "Being checked",
  "in-review": "In review",
  asked: "Asked for more",
  declined: "Declined",
  lapsed: "Lapsed",
  qualified: "Qualified",
};

export const peopleProblems: Record<string, string> = {
  "reason-missing": "Choose a reason.",
  "role-missing": "Choose at least one role.",
  "already-suspended": "This account is suspended already.",
  "not-suspended": "This account is not suspended.",
  "own-account": "You cannot do this to your own account.",
  staff: "End the staff membership of this account first.",
  "last-administrator": "The last administrator cannot be ended.",
};
