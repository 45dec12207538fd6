import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { env } from "#lib/env.ts";
import { deliver } from "./transport.ts";

test("without a mail server a mail becomes a file that only we can read", async () => {
  const id = crypto.randomUUID();
  const delivery = await deliver({
    id,
    kind: "sign-in-code",
    key: "key",
    recipient: "maria@bexar-health.example",
    subject: "Your code",
    text: "123456",
    html: "<p>123456</p>",
    attempts: 1,
    createdAt: new Date("2026-01-01T00:00:00Z"),
  });
  expect(delivery).toEqual({ ok: true });
  const file = join(env().dataDir, "mail", `${id}.eml`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const mail = await simpleParser(await readFile(file));
  expect(mail.subject).toBe("Your code");
  expect(mail.to).toMatchObject({ text: "maria@bexar-health.example" });
});
