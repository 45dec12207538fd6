import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "#lib/env.ts";
import { deliver, directKind } from "./transport.ts";

type Received = { from: string; to: string[]; subject: string };

const gateway = listener();
const ordinary = listener();

function listener() {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 50,
    onData: (stream, { envelope }, done) => {
      void simpleParser(stream).then(({ subject = "" }) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, subject });
        done();
      });
    },
  });
  return { server, received };
}

async function listen(server: SMTPServer): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  return `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

beforeAll(async () => {
  process.env.PRECIS_DEMO = "1";
  process.env.SMTP_URL = await listen(ordinary.server);
  process.env.PRECIS_DIRECT_SMTP_URL = await listen(gateway.server);
  process.env.PRECIS_DIRECT_MAIL_FROM = "codes@direct.precis.example";
});
afterAll(() =>
  Promise.all(
    [gateway, ordinary].map(
      ({ server }) =>
        new Promise<void>((closed) => server.close(() => closed())),
    ),
  ),
);

function mailOf(kind: string) {
  return {
    id: crypto.randomUUID(),
    kind,
    key: `${kind}:1`,
    recipient: "sam@direct.capitol-clinic.example",
    subject: kind,
    text: "1234 5678",
    html: "<p>1234 5678</p>",
    attempts: 1,
    createdAt: new Date(),
  };
}

test("only mail to DIRECT addresses takes the gateway, from our own DIRECT address", async () => {
  expect(await deliver(mailOf(directKind))).toEqual({ ok: true });
  expect(await deliver(mailOf("sign-in-code"))).toEqual({ ok: true });
  expect(gateway.received).toEqual([
    {
      from: "codes@direct.precis.example",
      to: ["sam@direct.capitol-clinic.example"],
      subject: directKind,
    },
  ]);
  expect(ordinary.received).toMatchObject([
    { from: env().mailFrom, subject: "sign-in-code" },
  ]);
});

test("mail that really leaves is never shown to everybody", () => {
  expect(env().demo).toBe(false);
});
