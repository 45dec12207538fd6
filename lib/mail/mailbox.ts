import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";

const shown = 100;

/** Delivered mail, newest first; null outside demo mode. */
export async function findMailbox() {
  if (!env().demo) return null;
  return db.outboxMail.findMany({
    where: { sentAt: { not: null } },
    orderBy: [{ sentAt: "desc" }, { createdAt: "desc" }],
    take: shown,
    select: { id: true, recipient: true, subject: true, sentAt: true },
  });
}

/** One delivered mail; null when there is none or outside demo mode. */
export async function findMailboxMail(id: string) {
  if (!env().demo) return null;
  return db.outboxMail.findFirst({
    where: { id, sentAt: { not: null } },
    select: {
      id: true,
      recipient: true,
      subject: true,
      text: true,
      sentAt: true,
    },
  });
}
