import type { Standing } from "#domain/eligibility/schema.ts";
import type { StaffRole } from "#domain/subscribers/schema.ts";

type SignedIn = {
  subscriberId: string;
  email: string;
  name: string | null;
  sessionId: string;
  standing: Standing;
  suspended: boolean;
};

export type SubscriberReader = { kind: "subscriber" } & SignedIn;
export type StaffReader = {
  kind: "staff";
  roles: StaffRole[];
  /** True once this session has shown the second factor. */
  secondFactor: boolean;
} & SignedIn;
export type SignedInReader = SubscriberReader | StaffReader;

/** For whom a page is rendered once and handed to many. */
export type Audience = "public" | "qualified";

/** Anyone reading, as the gate sees them. */
export type Reader =
  | { kind: "visitor" }
  | { kind: "impersonal"; audience: Audience }
  | SignedInReader;

/** The step that stands between this reader and the body. */
export type MissingStep =
  | "sign-in"
  | "eligibility"
  | "confirm-mailbox"
  | "checking"
  | "in-review"
  | "asked"
  | "declined"
  | "lapsed"
  | "suspended"
  | "second-factor";

export type Access =
  { kind: "full" } | { kind: "lead-in"; missing: MissingStep };
