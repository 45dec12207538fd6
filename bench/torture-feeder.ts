import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "#domain/audit/schema.ts";
import { requalify } from "#domain/eligibility/requalification/commands.ts";
import { confirmationSchema } from "#domain/eligibility/requalification/schema.ts";
import { decideClaim } from "#domain/eligibility/review/commands.ts";
import {
  decideAppeal,
  submitAppeal,
} from "#domain/subscribers/appeals/commands.ts";
import { db } from "#lib/db.ts";
import {
  asReader,
  claim,
  makeReviewer,
  patiently,
  prepare,
  type Who,
} from "./torture-people.ts";

// People and the registry, each doing something every few milliseconds.
await patiently(prepare);
const first = await patiently(() => makeReviewer("first"));
const second = await patiently(() => makeReviewer("second"));
process.send?.("ready");

const deeds: (() => Promise<unknown>)[] = [
  () => claim({ byItself: true, rivals: 1 }),
  () => claim({ byItself: true, rivals: 1 }),
  () => claim({ byItself: true, rivals: 2 }),
  () => claim({ byItself: false, rivals: 1 }),
  () => review(first),
  () => review(second),
  changeRegistry,
  changeRegistry,
  letTimePass,
  confirmDetails,
  appeal,
  answerAppeal,
];

await Promise.all(Array.from({ length: 4 }, live));

async function live(): Promise<void> {
  for (;;) {
    const deed = deeds[Math.floor(Math.random() * deeds.length)]!;
    // The database is killed under them: then they try something else.
    await deed().catch((error: unknown) =>
      console.error(String(error).slice(0, 200)),
    );
    await wait(Math.random() * 20);
  }
}

async function review(reviewer: Actor): Promise<void> {
  const [waiting] = await db.$queryRaw<{ id: string }[]>`
    select id from claim where status in ('in_review', 'asked')
     order by random() limit 1`;
  if (!waiting) return;
  const { id } = waiting;
  const note = "";
  const decline = { decision: "decline", reason: "could-not-verify" } as const;
  const approve = {
    decision: "approve",
    reason: "evidence-sufficient",
    lookupSource: "",
    lookupStatus: "",
    lookupExpires: null,
    lookupNumber: "",
  } as const;
  const decision = Math.random() < 0.5 ? approve : decline;
  await decideClaim({ id, note, ...decision }, reviewer);
}

/** Deactivates, reactivates or renames one of those who are bound. */
async function changeRegistry(): Promise<void> {
  const dice = Math.random();
  if (dice < 0.4)
    await db.$executeRaw`
      update registry_record set deactivated_on = current_date, reactivated_on = null
       where npi = (select npi from binding where ended_at is null order by random() limit 1)`;
  else if (dice < 0.7)
    await db.$executeRaw`
      update registry_record set reactivated_on = current_date
       where npi = (select npi from registry_record
                     where deactivated_on is not null order by random() limit 1)`;
  else
    await db.$executeRaw`
      update registry_record set last_name = 'OTHER'
       where npi = (select npi from binding where ended_at is null order by random() limit 1)`;
}

/** A grace is over, or a reader was qualified a year ago. */
async function letTimePass(): Promise<void> {
  await db.$executeRaw`
    update binding set grace_until = now() - interval '1 minute'
     where id = (select id from binding
                  where ended_at is null and grace_until is not null
                  order by random() limit 1)`;
  await db.$executeRaw`
    update binding set qualified_at = qualified_at - interval '370 days'
     where id = (select id from binding where ended_at is null
                    and qualified_at > now() - interval '1 day'
                  order by random() limit 1)`;
}

async function someone(among: "asked" | "turned-away"): Promise<Who | null> {
  const rows =
    among === "asked"
      ? await db.$queryRaw<Who[]>`
          select s.id, s.email from binding b join subscriber s on s.id = b.subscriber_id
           where b.ended_at is null and b.qualified_at < now() - interval '365 days'
           order by random() limit 1`
      : await db.$queryRaw<Who[]>`
          select s.id, s.email from claim c join subscriber s on s.id = c.subscriber_id
           where c.status = 'declined'
              or exists (select from binding b where b.claim_id = c.id
                            and b.end_reason like 'registry-%')
           order by random() limit 1`;
  return rows[0] ?? null;
}

async function confirmDetails(): Promise<void> {
  const who = await someone("asked");
  if (!who) return;
  const input = confirmationSchema.parse({
    practiceState: "TX",
    practiceZip: "78229",
    attested: "yes",
    attestation: "1",
  });
  const { id: subscriberId, email: confirmedEmail } = who;
  const confirmedAt = new Date();
  const account = { subscriberId, confirmedEmail, confirmedAt };
  await requalify(input, asReader(who), account);
}

async function appeal(): Promise<void> {
  const who = await someone("turned-away");
  if (!who) return;
  const account = { subscriberId: who.id, email: who.email };
  for (const about of ["claim", "registry"] as const)
    await submitAppeal({ about, text: "Look again." }, asReader(who), account);
}

async function answerAppeal(): Promise<void> {
  const open = await db.appeal.findFirst({
    where: { decidedAt: null },
    orderBy: { dueAt: "asc" },
    select: { id: true },
  });
  if (!open) return;
  const { id } = open;
  const note = "";
  const grant = { decision: "grant", reason: "our-mistake" } as const;
  const refuse = { decision: "refuse", reason: "decision-stands" } as const;
  const decision = Math.random() < 0.5 ? grant : refuse;
  for (const reviewer of [second, first])
    await decideAppeal({ id, note, ...decision }, reviewer);
}
