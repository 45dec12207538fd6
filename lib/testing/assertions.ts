import {
  confirmAssertion,
  startAssertion,
} from "#domain/eligibility/assertions/commands.ts";
import { findAssertionStart } from "#domain/eligibility/assertions/queries.ts";
import { assertionAnswerSchema } from "#domain/eligibility/assertions/schema.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  readerOf,
  submitted,
  type Account,
} from "./claims.ts";
import { signInAt, testClient } from "./identity-provider.ts";

const samuel = demoProviders[4] as DemoProvider;

/** Settings with a service of professionals, an employer, and one that is gone. */
export function configureProviders(issuer: string): void {
  const common = {
    ...testClient,
    scopes: "openid profile professional",
    issuer,
  };
  process.env.PRECIS_IDENTITY_PROVIDERS = JSON.stringify([
    {
      ...common,
      id: "professionals",
      label: "Professionals ID",
      kind: "health-professional",
      claims: { npi: "npi" },
    },
    {
      ...common,
      id: "hospital",
      label: "Capitol Clinic",
      kind: "workforce",
      claims: { affiliation: "eduperson_affiliation" },
    },
    {
      ...common,
      id: "gone",
      label: "Gone",
      kind: "health-professional",
      issuer: "http://127.0.0.1:9",
    },
  ]);
}

export async function waiting() {
  const who = await makeAccount();
  const form = claimFormOf(samuel, { workEmail: who.email });
  const { claimId } = await submitted(who, form);
  return { who, claimId };
}

export async function started(
  who: Account,
  id: string,
  provider = "professionals",
) {
  const outcome = await startAssertion({ id, provider }, readerOf(who), who.id);
  if (!outcome.ok) throw new Error(outcome.reason);
  return (await findAssertionStart(outcome.requestId, who.id))!;
}

/** What the provider sends back once this person has signed in there. */
export async function answerOf(address: string, login: string | null) {
  const back = await signInAt(address, login);
  return Object.fromEntries(back.searchParams);
}

export async function confirm(
  who: Account,
  id: string,
  answer: Record<string, string>,
) {
  const { state = "", code, iss, error } = answer;
  const outcome = await confirmAssertion(
    assertionAnswerSchema.parse({ id, state, code, iss, error }),
    readerOf(who),
    who.id,
  );
  return outcome.ok ? "ok" : outcome.reason;
}

export const evidenceOf = (claimId: string) =>
  db.evidenceItem.findMany({ where: { claimId, kind: "federated" } });
