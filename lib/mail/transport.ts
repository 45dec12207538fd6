import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "#lib/env.ts";
import { sha256 } from "#lib/secret.ts";
import type { DueMail } from "#lib/outbox.ts";

export type Delivery =
  { ok: true } | { ok: false; permanent: boolean; error: string };

const servers = new Map<string, Transporter>();

/**
 * Mail of this kind goes to DIRECT addresses, which only a gateway of that
 * network can reach (Applicability Statement for Secure Health Transport).
 */
export const directKind = "direct-code";

/**
 * Hands one mail to the server of SMTP_URL (to DIRECT addresses, to the
 * gateway where there is one) or, without one, writes it to `.data/mail/`. The
 * Message-ID comes from the mail's key, so that a repeated delivery is
 * recognisable as one.
 */
export async function deliver(mail: DueMail): Promise<Delivery> {
  const { smtpUrl, from } = routeOf(mail.kind);
  const message = {
    from: { name: env().siteName, address: from },
    // An object, so that no address is ever parsed out of a string.
    to: { name: "", address: mail.recipient },
    envelope: {
      from,
      to: { name: "", address: mail.recipient },
    },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${sha256(mail.key).toString("hex").slice(0, 32)}@${from.split("@")[1]}>`,
    date: mail.createdAt,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  try {
    if (smtpUrl) await overSmtp(smtpUrl).sendMail(message);
    else await intoFolder(mail, message);
    return { ok: true };
  } catch (error) {
    return failure(error);
  }
}

function routeOf(kind: string): { smtpUrl: string | undefined; from: string } {
  const { smtpUrl, mailFrom, directSmtpUrl, directMailFrom } = env();
  return kind === directKind
    ? { smtpUrl: directSmtpUrl ?? smtpUrl, from: directMailFrom ?? mailFrom }
    : { smtpUrl, from: mailFrom };
}

function overSmtp(url: string): Transporter {
  const server =
    servers.get(url) ??
    createTransport({
      url,
      pool: true,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as Parameters<typeof createTransport>[0]);
  servers.set(url, server);
  return server;
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
