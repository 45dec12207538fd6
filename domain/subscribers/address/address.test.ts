import { beforeEach, expect, test } from "vitest";
import { openSession, requestSignInCode } from "#domain/sessions/commands.ts";
import { findLiveSession } from "#domain/sessions/queries.ts";
import { db } from "#lib/db.ts";
import { makeAccount, prepareClaims, readerOf } from "#lib/testing/claims.ts";
import { changeAddress, requestAddress } from "./commands.ts";

beforeEach(prepareClaims);

async function newestCode(recipient: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { recipient },
    orderBy: { id: "desc" },
  });
  return /\b[0-9]{6}\b/.exec(mail.subject)![0];
}

async function signedIn(email: string) {
  const asked = await requestSignInCode({ email, next: "/" });
  if (!asked.ok) throw new Error("no code");
  const code = await newestCode(email);
  const opened = await openSession({ request: asked.request, code }, "Firefox");
  if (!opened.ok) throw new Error(opened.reason);
  const live = await findLiveSession(opened.token);
  return { token: opened.token, sessionId: live!.session.id };
}

test("a proven address becomes the account's; the old one is told and other sessions end", async () => {
  const who = await makeAccount("old@postbox.example");
  const here = await signedIn(who.email);
  const elsewhere = await signedIn(who.email);
  const account = { subscriberId: who.id, sessionId: here.sessionId };
  await requestAddress(who.id, { email: "new@postbox.example" }, readerOf(who));
  const code = await newestCode("new@postbox.example");
  expect(await changeAddress(account, { code }, readerOf(who))).toEqual({
    ok: true,
  });
  expect((await findLiveSession(here.token))?.session.subscriber.email).toBe(
    "new@postbox.example",
  );
  expect(await findLiveSession(elsewhere.token)).toBeNull();
  expect(
    await db.outboxMail.count({
      where: { kind: "address-changed", recipient: "old@postbox.example" },
    }),
  ).toBe(1);
});

test("an address with an account of its own is asked for in the same words, and refused to its holder alone", async () => {
  const who = await makeAccount("one@postbox.example");
  await makeAccount("two@postbox.example");
  const here = await signedIn(who.email);
  const answers = [
    await requestAddress(
      who.id,
      { email: "two@postbox.example" },
      readerOf(who),
    ),
    await requestAddress(
      who.id,
      { email: "six@postbox.example" },
      readerOf(who),
    ),
    await requestAddress(
      who.id,
      { email: "two@postbox.example" },
      readerOf(who),
    ),
  ];
  expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  const account = { subscriberId: who.id, sessionId: here.sessionId };
  const code = await newestCode("two@postbox.example");
  expect(await changeAddress(account, { code }, readerOf(who))).toEqual({
    ok: false,
    reason: "address-taken",
    field: "code",
  });
  expect(await db.subscriber.count()).toBe(2);
});

test("the address it has already is no change", async () => {
  const who = await makeAccount();
  expect(
    await requestAddress(who.id, { email: who.email }, readerOf(who)),
  ).toMatchObject({ reason: "same-address", field: "email" });
});
