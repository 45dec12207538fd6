import { beforeEach, describe, expect, test } from "vitest";
import { findReader } from "#domain/gate/queries.ts";
import { db } from "#lib/db.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import {
  openSession,
  requestSignInCode,
  revokeAllSessions,
  revokeSession,
} from "./commands.ts";

const agent = "Mozilla/5.0 (X11; Linux x64) Firefox/140.0";
const email = "ana.lopez@bexar-health.example";
const reader = { kind: "reader" as const, id: null, label: email };

beforeEach(resetDatabase);

async function mailed(address = email, next = "/articles/a#p3") {
  const { request } = (await requestSignInCode({
    email: address,
    next,
  })) as { request: string };
  const mail = await db.outboxMail.findUniqueOrThrow({
    where: { key: `sign-in-${request}` },
  });
  return {
    request,
    code: /\b\d{6}\b/.exec(mail.text)![0],
    token: /token=([\w-]{43})/.exec(mail.text)![1]!,
    mail,
  };
}

function wrong(code: string): string {
  return code === "000000" ? "111111" : "000000";
}

describe("a mailed code", () => {
  test("opens a session and leads back to where the reader was", async () => {
    const { request, code } = await mailed();
    const opened = await openSession({ request, code }, agent);
    expect(opened).toMatchObject({ ok: true, returnTo: "/articles/a#p3" });
    const { reader: found } = await findReader(
      (opened as { token: string }).token,
    );
    expect(found).toMatchObject({ kind: "subscriber", email });
  });

  test("goes to the address byte for byte", async () => {
    const { mail } = await mailed();
    expect(mail.recipient).toBe(email);
  });

  test("works once, however many try at the same time", async () => {
    const { request, code } = await mailed();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => openSession({ request, code }, agent)),
    );
    expect(tries.filter((one) => one.ok)).toHaveLength(1);
  });

  test("is burnt after five wrong entries", async () => {
    const { request, code } = await mailed();
    for (let i = 0; i < 5; i++)
      expect(
        await openSession({ request, code: wrong(code) }, agent),
      ).toMatchObject({ ok: false });
    expect(await openSession({ request, code }, agent)).toMatchObject({
      ok: false,
      reason: "code-spent",
    });
  });

  test("is refused with another request, and stays good for its own", async () => {
    const mine = await mailed();
    const theirs = await mailed("otto.berg@bexar-health.example");
    expect(
      await openSession({ request: theirs.request, code: mine.code }, agent),
    ).toMatchObject({ ok: mine.code === theirs.code });
    expect(
      await openSession({ request: mine.request, code: mine.code }, agent),
    ).toMatchObject({ ok: true });
  });

  test("is refused after its time by the database's clock", async () => {
    const { request, code } = await mailed();
    await db.$executeRaw`update sign_in_request set expires_at = now() - interval '1 second'`;
    expect(await openSession({ request, code }, agent)).toMatchObject({
      reason: "code-spent",
    });
  });

  test("its link opens a session once, and the code is spent with it", async () => {
    const { request, code, token } = await mailed();
    expect(await openSession({ token }, agent)).toMatchObject({ ok: true });
    expect(await openSession({ token }, agent)).toMatchObject({
      reason: "link-spent",
    });
    expect(await openSession({ request, code }, agent)).toMatchObject({
      ok: false,
    });
  });

  test("a new and a returning reader leave the same rows behind when asking", async () => {
    const first = await mailed();
    await openSession({ request: first.request, code: first.code }, agent);
    const again = await mailed();
    const unknown = await mailed("nobody.yet@bexar-health.example");
    const shape = (mail: { text: string; subject: string }) =>
      `${mail.subject}${mail.text}`.replace(/\d{6}|token=[\w-]+/g, "");
    expect(shape(again.mail)).toBe(shape(unknown.mail));
  });
});

describe("signing out", () => {
  async function signedIn() {
    const { request, code } = await mailed();
    return (await openSession({ request, code }, agent)) as {
      token: string;
    };
  }

  async function kindOf(token: string) {
    return (await findReader(token)).reader;
  }

  test("here ends this session and no other", async () => {
    const one = await signedIn();
    const two = await signedIn();
    const reading = await kindOf(one.token);
    if (reading.kind !== "subscriber") throw new Error("not signed in");
    await revokeSession(reading, reader);
    expect((await kindOf(one.token)).kind).toBe("visitor");
    expect((await kindOf(two.token)).kind).toBe("subscriber");
  });

  test("everywhere ends all of them", async () => {
    const one = await signedIn();
    const two = await signedIn();
    const reading = await kindOf(one.token);
    if (reading.kind !== "subscriber") throw new Error("not signed in");
    await revokeAllSessions(reading.subscriberId, reader);
    expect((await kindOf(one.token)).kind).toBe("visitor");
    expect((await kindOf(two.token)).kind).toBe("visitor");
  });

  test("another subscriber's session cannot be ended", async () => {
    const one = await signedIn();
    const reading = await kindOf(one.token);
    if (reading.kind !== "subscriber") throw new Error("not signed in");
    const stranger = "01890000-0000-7000-8000-000000000000";
    expect(
      await revokeSession(
        { sessionId: reading.sessionId, subscriberId: stranger },
        reader,
      ),
    ).toMatchObject({ ok: false });
    expect((await kindOf(one.token)).kind).toBe("subscriber");
  });

  test("a session left alone for two weeks is over", async () => {
    const one = await signedIn();
    await db.$executeRaw`update session set last_seen_at = now() - interval '14 days 1 second'`;
    expect((await kindOf(one.token)).kind).toBe("visitor");
  });

  test("no token, code or link is stored as it is", async () => {
    const { request, code, token } = await mailed();
    const opened = (await openSession({ request, code }, agent)) as {
      token: string;
    };
    const dump = JSON.stringify([
      await db.session.findMany(),
      await db.signInRequest.findMany(),
      (await db.auditEntry.findMany()).map((row) => ({
        ...row,
        seq: String(row.seq),
      })),
    ]);
    for (const secret of [opened.token, token, code])
      expect(dump).not.toContain(secret);
  });
});
