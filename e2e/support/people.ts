import type { BrowserContext } from "@playwright/test";
import { systemActor } from "#domain/audit/schema.ts";
import type { StaffRole } from "#domain/subscribers/schema.ts";
import { findOrCreateByEmail } from "#domain/subscribers/commands.ts";
import { sessionCookie, sessionCookieName } from "#lib/auth.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db, transaction } from "#lib/db.ts";
import { randomToken, sha256 } from "#lib/secret.ts";
import { bringTo, type ReadingState } from "./claims.ts";

/** Everybody the gate tells apart. */
export const states = [
  "visitor",
  "none",
  "confirming",
  "in-review",
  "asked",
  "declined",
  "lapsed",
  "suspended",
  "qualified",
  "one-factor",
  "editor",
  "reviewer",
  "administrator",
] as const;
export type State = (typeof states)[number];

export type Person = {
  state: State;
  email: string;
  subscriberId: string;
  claimId: string | null;
  sessionId: string;
  /** "name=value", as a browser sends it; empty for a visitor. */
  cookie: string;
};

/** Waits until the database answers this process: a loaded machine is slow. */
export async function awake(): Promise<void> {
  for (let tries = 0; tries < 20; tries++)
    if (await db.$queryRaw`select 1`.catch(() => null)) return;
  throw new Error("The database does not answer.");
}

let count = 0;

/** An address at a clinic of the demonstration that nobody has had before. */
export function freshEmail(name = "reader"): string {
  count += 1;
  return `${name}.${process.pid}x${count}@lakeside-clinic.example`;
}

/** A new person in `state`, signed in. */
export async function makePerson(
  state: State,
  email = freshEmail(state),
): Promise<Person> {
  if (state === "visitor") return visitor;
  await awake();
  const { id } = await transaction((tx) => findOrCreateByEmail(tx, email));
  const claimId = await settle(id, email, state);
  const session = await openSessionFor(id, isStaff(state) ? "both" : "mail");
  return { state, email, subscriberId: id, claimId, ...session };
}

const visitor: Person = {
  state: "visitor",
  email: "",
  subscriberId: "",
  claimId: null,
  sessionId: "",
  cookie: "",
};

type Desk = "editor" | "reviewer" | "administrator";

function isStaff(state: State): state is Desk {
  return ["editor", "reviewer", "administrator"].includes(state);
}

async function settle(id: string, email: string, state: State) {
  if (isStaff(state)) return makeStaff(id, [state]);
  if (state === "one-factor") return makeStaff(id, ["administrator"]);
  return bringTo(state as ReadingState, id, email);
}

// How somebody becomes staff is a journey of its own.
async function makeStaff(
  subscriberId: string,
  roles: StaffRole[],
): Promise<null> {
  await db.staffMember.create({
    data: { subscriberId, roles },
    select: { subscriberId: true },
  });
  return null;
}

async function openSessionFor(
  subscriberId: string,
  factors: "mail" | "both",
): Promise<{ cookie: string; sessionId: string }> {
  const token = randomToken();
  const now = await databaseNow(db);
  const { id } = await db.session.create({
    data: {
      tokenHash: Uint8Array.from(sha256(token)),
      subscriberId,
      expiresAt: addDays(now, 1),
      factors: factors === "both" ? ["mail-code", "totp"] : ["mail-code"],
      secondFactorAt: factors === "both" ? now : null,
      agentFamily: "Chrome on Linux",
    },
    select: { id: true },
  });
  const [cookie = ""] = (await sessionCookie(token, 86_400)).split(";");
  return { cookie, sessionId: id };
}

/** A new person in `state`, signed in in this browser. */
export async function signInAs(
  context: BrowserContext,
  state: State,
): Promise<Person> {
  const person = await makePerson(state);
  await enter(context, person);
  return person;
}

/** Hands this browser the session of `person`. */
export async function enter(
  context: BrowserContext,
  person: Person,
): Promise<void> {
  const value = person.cookie.slice(sessionCookieName().length + 1);
  if (value)
    await context.addCookies([
      {
        name: sessionCookieName(),
        value,
        domain: "localhost",
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
      },
    ]);
}

export const arranger = { ...systemActor, label: "a test" };
