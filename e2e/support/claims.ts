import { setTimeout as wait } from "node:timers/promises";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { addRegistryEntries } from "#domain/eligibility/registry/commands.ts";
import { syntheticNpi } from "#domain/eligibility/registry/synthetic.ts";
import { decideClaim } from "#domain/eligibility/review/commands.ts";
import { settleWaitingClaims } from "#domain/eligibility/settling/commands.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { suspendSubscriber } from "#domain/subscribers/commands.ts";
import { db } from "#lib/db.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";

export type ReadingState =
  | "none"
  | "confirming"
  | "in-review"
  | "asked"
  | "declined"
  | "lapsed"
  | "suspended"
  | "qualified";

const reviewer: Actor = { ...systemActor, label: "a test's reviewer" };

/** Takes a fresh account to `state` by the commands that lead there. */
export async function bringTo(
  state: ReadingState,
  subscriberId: string,
  email: string,
): Promise<string | null> {
  if (state === "none") return null;
  const isPlain = ["qualified", "lapsed", "suspended"].includes(state);
  const claimId = await claim(subscriberId, email, {
    // A free mailbox proves nothing, so a person has to look.
    workEmail: isPlain ? email : email.replace(/@.*/, "@postbox.example"),
    confirmed: state === "confirming" ? "other@postbox.example" : null,
  });
  if (state === "asked" || state === "declined") await review(claimId, state);
  if (state === "lapsed") await lapse(subscriberId);
  if (state === "suspended")
    must(
      await suspendSubscriber(
        { id: subscriberId, reason: "shared-account", note: "" },
        reviewer,
      ),
    );
  return claimId;
}

let claims = 0;

/** The first three of the demonstration are approved at once. */
function nextProvider(): DemoProvider {
  claims += 1;
  return demoProviders[claims % 3]!;
}

async function claim(
  subscriberId: string,
  email: string,
  how: { workEmail: string; confirmed: string | null },
): Promise<string> {
  const provider = nextProvider();
  const npi = await registerProvider(provider);
  const [person] = provider.workEmail.split("@");
  const input = claimSchema.parse({
    path: "npi",
    firstName: provider.firstName,
    lastName: provider.lastName,
    profession: provider.profession,
    npi,
    workEmail: how.workEmail.replace(/^[^@]*/, `${person}+${npi}`),
    practiceState: provider.state,
    practiceZip: provider.zip,
    attested: "yes",
  });
  const outcome = await submitClaim(
    input,
    { kind: "reader", id: subscriberId, label: email },
    { subscriberId, confirmedEmail: how.confirmed ?? input.workEmail },
  );
  const { claimId } = must(outcome);
  await untilDecided(claimId);
  return claimId;
}

// The server's worker may be at it already; then this waits for it.
export async function untilDecided(claimId: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await settleWaitingClaims();
    const { status } = await db.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { status: true },
    });
    if (status !== "checking") return;
    await wait(100);
  }
  throw new Error("Arranging failed: the claim is not decided");
}

// A number of its own for each claim: one number binds one account.
async function registerProvider({ record }: DemoProvider): Promise<string> {
  const index = 91_000_000 + Math.floor(Math.random() * 1_000_000);
  const npi = syntheticNpi(index);
  await addRegistryEntries(
    `For a test, ${npi}`,
    [{ ...record, npi }],
    reviewer,
  );
  return npi;
}

async function review(claimId: string, to: "asked" | "declined") {
  const decision =
    to === "asked"
      ? ({ decision: "ask", reason: "work-mailbox" } as const)
      : ({ decision: "decline", reason: "could-not-verify" } as const);
  must(
    await decideClaim(
      { id: claimId, note: "Can you be reached at work?", ...decision },
      reviewer,
    ),
  );
}

// The only arrangement no command makes: time that has passed.
async function lapse(subscriberId: string) {
  await db.binding.updateMany({
    where: { subscriberId },
    data: { validUntil: new Date(Date.now() - 60_000) },
  });
}

/** The outcome of a command that has to work for the test to make sense. */
export function must<T extends { ok: boolean }>(
  outcome: T,
): Extract<T, { ok: true }> {
  if (!outcome.ok)
    throw new Error(`Arranging failed: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}
