import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "#lib/env.ts";
import { sha256 } from "#lib/secret.ts";
import type { DueMail } from "#lib/outbox.ts";

export type Delivery =
  { ok: true } | { ok: false; permanent: boolean; error: string };

let smtp: Transporter | undefined;

/**
 * Hands one mail to the server of SMTP_URL or, without one, writes it to
 * `.data/mail/`. The Message-ID comes from the mail's key, so that a repeated
 * delivery is recognisable as one.
 */
export async function deliver(mail: DueMail): Promise<Delivery> {
  const message = {
    from: { name: env().siteName, address: env().mailFrom },
    // An object, so that no address is ever parsed out of a string.
    to: { name: "", address: mail.recipient },
    envelope: {
      from: env().mailFrom,
      to: { name: "", address: mail.recipient },
    },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${sha256(mail.key).toString("hex").slice(0, 32)}@${env().mailFrom.split("@")[1]}>`,
    date: mail.createdAt,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  try {
    if (env().smtpUrl) await overSmtp(env().smtpUrl!).sendMail(message);
    else await intoFolder(mail, message);
    return { ok: true };
  } catch (error) {
    return failure(error);
  }
}

function overSmtp(url: string): Transporter {
  smtp ??= createTransport({
    url,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  } as Parameters<typeof createTransport>[0]);
  return smtp;
}

async function intoFolder(mail: DueMail, message: object): Promise<void> {
  const folder = join(env().dataDir, "mail");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = await createTransport({
    streamTransport: true,
    buffer: true,
  }).sendMail(message);
  const name = join(folder, `${mail.id}.eml`);
  await writeFile(`${name}.part`, made.message as Buffer, { mode: 0o600 });
  await rename(`${name}.part`, name);
}

type SmtpError = Error & { responseCode?: number; command?: string };

// Only a refusal of this recipient or this message is final. A 5xx to our
// greeting, password or sender address is ours to put right, and mail waits.
function failure(error: unknown): Delivery {
  if (!(error instanceof Error))
    return { ok: false, permanent: false, error: "unknown" };
  const { responseCode = 0, command = "" } = error as SmtpError;
  const refused = responseCode >= 500 && responseCode < 600;
  return {
    ok: false,
    permanent: refused && (command === "RCPT TO" || command === "DATA"),
    error: error.message,
  };
}
