import { mkdir, open, rename, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { registryFolder } from "./queries.ts";

/** What must stay free on the disk besides the file. */
const reserveBytes = 1024 ** 3;

/**
 * Begins an upload, or finds the one of the same name and size that was broken
 * off: `received` says where to go on.
 */
export async function beginUpload(
  input: { name: string; size: number },
  actor: Actor,
): Promise<
  Outcome<"file-exists" | "no-space", { id: string; received: number }>
> {
  const folder = registryFolder();
  await mkdir(folder, { recursive: true });
  if (await exists(path.join(folder, input.name)))
    return { ok: false, reason: "file-exists", field: "name" };
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < input.size + reserveBytes)
    return { ok: false, reason: "no-space", field: "name" };
  return transaction(async (tx) => {
    await tx.$executeRaw`lock table registry_upload in share row exclusive mode`;
    const size = BigInt(input.size);
    const known = await tx.registryUpload.findFirst({
      where: { name: input.name, size, endedAt: null },
      select: { id: true, received: true },
    });
    if (known)
      return { ok: true, id: known.id, received: Number(known.received) };
    const { id } = await tx.registryUpload.create({
      data: { name: input.name, size, startedBy: actor.id! },
      select: { id: true },
    });
    return { ok: true, id, received: 0 };
  });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

type PartProblem = "unknown" | "wrong-place";

/**
 * Writes the next part. One that does not begin where the last one ended is
 * answered with `received` and nothing is written, so that a browser that lost
 * an answer goes on at the right place. The last part makes the file whole.
 */
export async function takePart(
  input: { id: string; offset: number; data: string },
  actor: Actor,
): Promise<Outcome<PartProblem, { received: number; done: boolean }>> {
  const bytes = Buffer.from(input.data, "base64");
  return transaction(async (tx) => {
    const [upload] = await tx.$queryRaw<Row[]>`
      select name, size, received from registry_upload
       where id = ${input.id}::uuid and ended_at is null for update`;
    if (!upload) return { ok: false, reason: "unknown" };
    const before = Number(upload.received);
    if (before !== input.offset)
      return { ok: true, received: before, done: false };
    const received = before + bytes.length;
    if (received > Number(upload.size))
      return { ok: false, reason: "wrong-place" };
    const draft = draftOf(input.id);
    if (!(await writeAt(draft, bytes, before))) return startOver(tx, input.id);
    const done = received === Number(upload.size);
    await tx.registryUpload.update({
      where: { id: input.id },
      data: {
        received: BigInt(received),
        ...(done && { endedAt: await databaseNow(tx) }),
      },
      select: { id: true },
    });
    if (done) {
      await recordAudit(tx, {
        actor,
        action: "registry.file-uploaded",
        objectType: "registry-file",
        objectId: input.id,
        objectLabel: upload.name,
        after: { bytes: received },
      });
      await rename(draft, path.join(registryFolder(), upload.name));
    }
    return { ok: true, received, done };
  });
}

type Row = { name: string; size: bigint; received: bigint };

/** A name no list shows. */
function draftOf(id: string): string {
  return path.join(registryFolder(), `.${id}.part`);
}

/** Somebody has tidied the folder: what came so far must come again. */
async function startOver(tx: Tx, id: string) {
  await tx.registryUpload.update({
    where: { id },
    data: { received: 0n },
    select: { id: true },
  });
  return { ok: true as const, received: 0, done: false };
}

/** False when the file that came so far is gone. */
async function writeAt(
  file: string,
  bytes: Buffer,
  offset: number,
): Promise<boolean> {
  const handle = await open(file, offset === 0 ? "w" : "r+").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    },
  );
  if (!handle) return false;
  try {
    await handle.write(bytes, 0, bytes.length, offset);
    return true;
  } finally {
    await handle.close();
  }
}

/** Gives an upload up and forgets what had come of it. */
export async function dropUpload(
  input: { id: string },
  actor: Actor,
): Promise<Outcome<"unknown">> {
  return transaction(async (tx) => {
    const [upload] = await tx.$queryRaw<{ name: string }[]>`
      select name from registry_upload
       where id = ${input.id}::uuid and ended_at is null for update`;
    if (!upload) return { ok: false, reason: "unknown" };
    await tx.registryUpload.delete({ where: { id: input.id } });
    await recordAudit(tx, {
      actor,
      action: "registry.upload-dropped",
      objectType: "registry-file",
      objectId: input.id,
      objectLabel: upload.name,
    });
    await rm(draftOf(input.id), { force: true });
    return { ok: true };
  });
}
