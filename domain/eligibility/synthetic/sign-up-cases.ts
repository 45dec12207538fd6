import type { RegistryEntry } from "../registry/schema.ts";
import {
  formOf,
  recordOf,
  type Decided,
  type SignUp,
  type Sketch,
  type Step,
} from "./sign-up.ts";

/** A case as it is written down; the rest follows from the sketch. */
export type Case = {
  what: string;
  person: Sketch;
  /** What is typed otherwise than the record suggests. */
  typed?: Record<string, string>;
  /** Sent afterwards, each with what must come of it. */
  next?: Partial<Step> & { expected: Decided };
  expected: Decided;
  isOwner?: boolean;
  holdsMailbox?: boolean;
  account?: string;
  /** False: the registry does not hold this number at all. */
  isKnown?: boolean;
  /** Others whom the registry holds. */
  besides?: RegistryEntry[];
};

/** Sign-ups of one category, each with a record of its own from place `from` on. */
export function signUpsOf(
  category: string,
  from: number,
  cases: Case[],
): SignUp[] {
  return cases.map((one, offset) => signUpOf(category, from + offset, one));
}

function signUpOf(category: string, at: number, one: Case): SignUp {
  const record = recordOf(at, one.person);
  const form = { ...formOf(record), ...one.typed };
  const first: Step = {
    send: "claim",
    form,
    holdsMailbox: one.holdsMailbox ?? true,
    expected: one.expected,
  };
  const id = `case-${at}`;
  return {
    id,
    category,
    what: one.what,
    isOwner: one.isOwner ?? true,
    isEveryday: false,
    account: one.account ?? `${id}@postbox.example`,
    after: 0,
    steps: one.next
      ? [first, { ...first, ...one.next, form: { ...form, ...one.next.form } }]
      : [first],
    records: [
      ...(one.isKnown === false ? [] : [record]),
      ...(one.besides ?? []),
    ],
  };
}
