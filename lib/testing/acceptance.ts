import { operatorActor } from "#domain/audit/schema.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { layFoundations } from "#domain/eligibility/commands.ts";
import { correctClaim } from "#domain/eligibility/hints/commands.ts";
import { confirmMailbox } from "#domain/eligibility/mailbox-proof/commands.ts";
import {
  addRegistryEntries,
  loadSyntheticRegistry,
} from "#domain/eligibility/registry/commands.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { settleWaitingClaims } from "#domain/eligibility/settling/commands.ts";
import type {
  Decided,
  SignUp,
  Step,
} from "#domain/eligibility/synthetic/sign-up.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { commonDomains, demoDomains } from "#prisma/seed/domains.ts";
import { firstPolicy, firstTexts } from "#prisma/seed/policy.ts";
import { makeAccount, readerOf, type Account } from "./claims.ts";

/** What a sign-up came to: after each step, and in the end. */
export type Result = {
  signUp: SignUp;
  decided: Decided[];
  /** The account holds a live binding. */
  isIn: boolean;
};

const together = 4;

/**
 * Takes all sign-ups through the commands that the site itself calls, on an
 * empty database: claim, mailed code, decision by the worker's own code.
 */
export async function runSignUps(
  signUps: SignUp[],
  onRound: (round: number, rounds: number) => void = () => undefined,
): Promise<Result[]> {
  await prepare(signUps);
  const results = signUps.map((signUp) => ({
    signUp,
    decided: [] as Decided[],
  }));
  const accounts = new Map<string, Account>();
  for (const { account } of signUps) {
    accounts.set(account, await makeAccount(account));
  }
  const rounds = Math.max(
    ...signUps.map((one) => one.after + one.steps.length),
  );
  for (let round = 0; round < rounds; round += 1) {
    onRound(round + 1, rounds);
    const due = results.flatMap((result) => {
      const step = result.signUp.steps[round - result.signUp.after];
      return step ? [{ result, step }] : [];
    });
    await runRound(due, accounts);
  }
  return Promise.all(
    results.map(async (result) => ({
      ...result,
      isIn: await isBound(accounts.get(result.signUp.account)!),
    })),
  );
}

async function prepare(signUps: SignUp[]): Promise<void> {
  const domains = [...commonDomains, ...demoDomains];
  await layFoundations(
    { texts: firstTexts, policy: firstPolicy.policy, domains },
    operatorActor,
  );
  // Strangers among whom a wrong number may fall.
  await loadSyntheticRegistry(2000, operatorActor);
  const records = signUps.flatMap((one) => one.records);
  await addRegistryEntries("The acceptance script", records, operatorActor);
}

type Due = { result: { signUp: SignUp; decided: Decided[] }; step: Step };

async function runRound(due: Due[], accounts: Map<string, Account>) {
  const sent = await inGroups(due, async ({ result, step }) => {
    const account = accounts.get(result.signUp.account)!;
    return { result, came: await send(result.signUp, step, account) };
  });
  await settleWaitingClaims();
  for (const { result, came } of sent) {
    result.decided.push(
      "refused" in came ? came.refused : await statusOf(came),
    );
  }
}

type Came = { refused: `refused: ${string}` } | { claimId: string };

async function send(
  signUp: SignUp,
  step: Step,
  account: Account,
): Promise<Came> {
  if (step.send === "correction") return correct(step, account);
  const { network } = signUp;
  const typed = claimSchema.safeParse(onCalendar(step.form));
  if (!typed.success) return refused(typed.error.issues[0]?.message);
  const taken = await submitClaim(typed.data, readerOf(account), {
    subscriberId: account.id,
    confirmedEmail: account.email,
    ...(network === undefined ? {} : { network }),
  });
  if (!taken.ok) return refused(taken.reason);
  const { claimId, status } = taken;
  if (status === "confirming" && step.holdsMailbox) {
    const code = await mailedCode(claimId);
    const shown = { id: claimId, code };
    const proven = await confirmMailbox(shown, readerOf(account), account.id);
    if (!proven.ok) return refused(proven.reason);
  }
  return { claimId };
}

async function correct({ form }: Step, account: Account): Promise<Came> {
  const claim = await db.claim.findFirstOrThrow({
    where: { subscriberId: account.id, status: "asked" },
    select: { id: true },
  });
  const { firstName = "", lastName = "" } = form;
  const corrected = await correctClaim(
    { id: claim.id, firstName, lastName },
    readerOf(account),
    account.id,
  );
  return corrected.ok ? { claimId: claim.id } : refused(corrected.reason);
}

function refused(reason = "unreadable"): Came {
  return { refused: `refused: ${reason}` };
}

async function mailedCode(claimId: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { key: { startsWith: `claim-mailbox:${claimId}:` } },
    orderBy: { id: "desc" },
    select: { subject: true },
  });
  return /\b[0-9]{6}\b/.exec(mail.subject)![0];
}

async function statusOf({ claimId }: { claimId: string }): Promise<Decided> {
  const claim = await db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { status: true },
  });
  return claim.status as Decided;
}

async function isBound({ id }: Account): Promise<boolean> {
  const binding = await db.binding.findFirst({
    where: { subscriberId: id, endedAt: null },
    select: { id: true },
  });
  return binding !== null;
}

/** "in 400 days" -> that day. */
function onCalendar(form: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => {
      const [, days] = /^in (-?\d+) days$/.exec(value) ?? [];
      if (days === undefined) return [name, value];
      const day = addDays(new Date(), Number(days));
      return [name, day.toISOString().slice(0, 10)];
    }),
  );
}

/** A few at a time: order within a round means nothing. */
async function inGroups<T, R>(
  items: T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < items.length; from += together) {
    const group = items.slice(from, from + together);
    done.push(...(await Promise.all(group.map(work))));
  }
  return done;
}
