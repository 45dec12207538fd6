import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { answerVouch } from "#domain/eligibility/vouch-answers/commands.ts";
import { askColleagues } from "#domain/eligibility/vouches/commands.ts";
import { vouchRequestSchema } from "#domain/eligibility/vouches/schema.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  readerOf,
  submitted,
  type Account,
} from "./claims.ts";

const hannah = demoProviders[3] as DemoProvider;

/** An address at the clinic where Hannah works. */
export const at = (name: string) => `${name}@lakeside-clinic.example`;

/** Hannah's name fits only a former one, so that her mailbox is too little. */
export async function claimant() {
  const who = await makeAccount(hannah.workEmail);
  const form = claimFormOf(hannah, { lastName: "Whitfield" });
  const { claimId, status } = await submitted(who, form);
  if (status !== "in_review") throw new Error(status);
  return { who, claimId };
}

/** Somebody of the clinic, bound; as if proofed, unless said otherwise. */
export async function colleague(
  provider: DemoProvider,
  email: string,
  level = 3,
) {
  const who = await makeAccount(email);
  const form = claimFormOf(provider, { workEmail: email });
  await submitted(who, form);
  await db.binding.updateMany({
    where: { subscriberId: who.id },
    data: { level },
  });
  return who;
}

export function ask(who: Account, id: string, ...names: string[]) {
  const fields = names.map((email, index) => [`colleague${index + 1}`, email]);
  return askColleagues(
    vouchRequestSchema.parse({ id, ...Object.fromEntries(fields) }),
    readerOf(who),
    { subscriberId: who.id, email: who.email },
  );
}

export async function tokenFor(email: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { kind: "vouch", recipient: email },
    orderBy: { id: "desc" },
  });
  return /\/vouch\?token=([\w-]{43})/.exec(mail.text)![1]!;
}

type Answer = "known" | "not-known";

export async function answers(
  who: Account | null,
  token: string,
  answer: Answer = "known",
) {
  const actor = who
    ? readerOf(who)
    : { kind: "reader" as const, id: null, label: "Visitor" };
  const outcome = await answerVouch({ token, answer }, actor, who?.id ?? null);
  return outcome.ok ? "ok" : outcome.reason;
}
