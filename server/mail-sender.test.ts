import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
  vi,
} from "vitest";
import { addMinutes } from "#lib/clock.ts";
import { db, transaction } from "#lib/db.ts";
import { enqueueMail, takeDueMail } from "#lib/outbox.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { startMailSender } from "./mail-sender.ts";

type Received = { recipients: string[]; mail: ParsedMail };
type Refusal = { at: "MAIL" | "RCPT" | "DATA"; code: number };

let server: SMTPServer;
let received: Received[];
let refusal: Refusal | null;
/** Awaited before a mail is accepted. */
let hold: Promise<void>;
let senders: { stop: () => Promise<void> }[];

function refused(at: Refusal["at"]): Error | null {
  if (refusal?.at !== at) return null;
  return Object.assign(new Error("Refused"), { responseCode: refusal.code });
}

async function accept(mail: ParsedMail, session: SMTPServerSession) {
  await hold;
  const recipients = session.envelope.rcptTo.map((one) => one.address);
  received.push({ recipients, mail });
}

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 50,
    onMailFrom: (_, __, done) => done(refused("MAIL")),
    onRcptTo: (_, __, done) => done(refused("RCPT")),
    onData: (stream, session, done) => {
      void simpleParser(stream)
        .then((mail) => (refused("DATA") ? undefined : accept(mail, session)))
        .then(() => done(refused("DATA")));
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : 0;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

beforeEach(async () => {
  await resetDatabase();
  received = [];
  refusal = null;
  hold = Promise.resolve();
  senders = [];
});
afterEach(() => Promise.all(senders.map((sender) => sender.stop())));

function startSender() {
  const sender = startMailSender();
  senders.push(sender);
  return sender;
}

function queue(key: string, recipient = `${key}@bexar-health.example`) {
  return transaction((tx) => enqueueMail(tx, mailTo(key, recipient)));
}

function mailTo(key: string, recipient: string) {
  return {
    key,
    kind: "test",
    recipient,
    subject: `Your code, ${key}`,
    text: "1234",
    html: "<p>1234</p>",
  };
}

const rowOf = (key: string) =>
  db.outboxMail.findUniqueOrThrow({ where: { key } });

function becomesDue(): Promise<unknown> {
  return db.outboxMail.updateMany({
    where: { sentAt: null, failedAt: null },
    data: { nextAttemptAt: addMinutes(new Date(), -1), lastError: null },
  });
}

function until(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 10_000, interval: 20 });
}

function isSent(key: string): Promise<unknown> {
  return until(async () => expect((await rowOf(key)).sentAt).not.toBeNull());
}

function wasTried(key: string, times = 1): Promise<unknown> {
  return until(async () =>
    expect(await rowOf(key)).toMatchObject({
      attempts: times,
      lastError: expect.any(String) as string,
    }),
  );
}

describe("a mail of a command", () => {
  test("leaves as soon as the command commits", async () => {
    startSender();
    await queue("one");
    await isSent("one");
    expect(received).toHaveLength(1);
    expect(received[0]!.mail.subject).toBe("Your code, one");
    expect(received[0]!.mail.text?.trim()).toBe("1234");
  });

  test("never leaves when the command is undone", async () => {
    startSender();
    await transaction(async (tx) => {
      await enqueueMail(tx, mailTo("undone", "a@bexar-health.example"));
      throw new Error("undo");
    }).catch(() => undefined);
    await queue("after");
    await isSent("after");
    expect(received.map((one) => one.mail.subject)).toEqual([
      "Your code, after",
    ]);
  });

  test("leaves once when the command is repeated", async () => {
    startSender();
    await queue("twice");
    await queue("twice");
    await queue("after");
    await isSent("after");
    expect(received).toHaveLength(2);
  });

  test.each([
    "maria@bexar-health.example",
    "maria.delgado+summaries@bexar-health.example",
    "o'brien@bexar-health.example",
    "a%b{c}=d@sub.bexar-health.example",
    `${"l".repeat(64)}@bexar-health.example`,
  ])("goes to %s, byte for byte, and to nobody else", async (recipient) => {
    startSender();
    await queue("to", recipient);
    await isSent("to");
    expect(received.map((one) => one.recipients)).toEqual([[recipient]]);
  });
});

test("an address within an address gets nothing", async () => {
  startSender();
  await queue("to", '"maria@evil.example, x"@bexar-health.example');
  await until(async () => expect((await rowOf("to")).attempts).toBe(1));
  await queue("after");
  await isSent("after");
  expect(received.flatMap((one) => one.recipients)).not.toContain(
    "maria@evil.example",
  );
});

describe("a server that refuses", () => {
  test.each(["MAIL", "RCPT", "DATA"] as const)(
    "for now, at %s: the mail waits a minute and leaves later, once",
    async (at) => {
      startSender();
      refusal = { at, code: 451 };
      await queue("later");
      await wasTried("later");
      const row = await rowOf("later");
      expect(row).toMatchObject({ sentAt: null, failedAt: null });
      const wait = row.nextAttemptAt.getTime() - Date.now();
      expect(wait).toBeGreaterThan(50_000);
      expect(wait).toBeLessThan(62_000);
      refusal = null;
      await becomesDue();
      await queue("wake");
      await isSent("later");
      await isSent("wake");
      expect(received).toHaveLength(2);
    },
  );

  test.each(["RCPT", "DATA"] as const)(
    "for good, at %s: the mail has failed and is not tried again",
    async (at) => {
      startSender();
      refusal = { at, code: 550 };
      await queue("never");
      await wasTried("never");
      expect((await rowOf("never")).failedAt).not.toBeNull();
      refusal = null;
      await becomesDue();
      await queue("wake");
      await isSent("wake");
      expect(await rowOf("never")).toMatchObject({
        attempts: 1,
        sentAt: null,
      });
    },
  );

  test("our own address: the mail waits until we have put that right", async () => {
    startSender();
    refusal = { at: "MAIL", code: 553 };
    await queue("ours");
    await wasTried("ours");
    expect((await rowOf("ours")).failedAt).toBeNull();
  });

  test("is asked less often each time, and given up after four days", async () => {
    startSender();
    refusal = { at: "RCPT", code: 451 };
    await queue("old");
    await wasTried("old", 1);
    await becomesDue();
    await queue("wake");
    await wasTried("old", 2);
    const wait = (await rowOf("old")).nextAttemptAt.getTime() - Date.now();
    expect(wait).toBeGreaterThan(4.5 * 60_000);
    await db.outboxMail.update({
      where: { key: "old" },
      data: { createdAt: addMinutes(new Date(), -4 * 24 * 60 - 1) },
    });
    await becomesDue();
    await queue("again");
    await wasTried("old", 3);
    expect((await rowOf("old")).failedAt).not.toBeNull();
  });
});

describe("stopping and starting", () => {
  test("a mail being sent at a stop is finished, and the rest left for the next start", async () => {
    let letGo = (): void => undefined;
    hold = new Promise((resolve) => (letGo = resolve));
    for (const key of ["a", "b", "c"]) await queue(key);
    const first = startSender();
    await until(async () =>
      expect(await db.outboxMail.count({ where: { attempts: 1 } })).toBe(1),
    );
    const stopped = first.stop();
    letGo();
    await stopped;
    expect(await db.outboxMail.count({ where: { sentAt: null } })).toBe(2);
    expect(received).toHaveLength(1);
    startSender();
    for (const key of ["a", "b", "c"]) await isSent(key);
    expect(received).toHaveLength(3);
    expect(new Set(received.map((one) => one.mail.subject)).size).toBe(3);
  });

  test("two senders at once send each mail once", async () => {
    const keys = Array.from({ length: 20 }, (_, number) => `mail-${number}`);
    for (const key of keys) await queue(key);
    startSender();
    startSender();
    for (const key of keys) await isSent(key);
    const subjects = received.map((one) => one.mail.subject);
    expect(subjects.length).toBe(20);
    expect(new Set(subjects).size).toBe(20);
  });

  test("a mail whose sender was killed waits for its lease, then leaves under the same id", async () => {
    await queue("killed");
    await takeDueMail();
    startSender();
    await queue("meanwhile");
    await isSent("meanwhile");
    expect((await rowOf("killed")).sentAt).toBeNull();
    await becomesDue();
    await queue("wake");
    await isSent("killed");
    await db.outboxMail.update({
      where: { key: "killed" },
      data: { sentAt: null },
    });
    await becomesDue();
    await queue("wake-again");
    await isSent("killed");
    const ids = received
      .filter((one) => one.mail.subject === "Your code, killed")
      .map((one) => one.mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});
