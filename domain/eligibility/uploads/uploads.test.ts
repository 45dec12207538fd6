import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import { makeAccount } from "#lib/testing/claims.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { fileNameSchema } from "../loads/schema.ts";
import { beginUpload, dropUpload, takePart } from "./commands.ts";
import { findRegistryFiles, findUploads, registryFolder } from "./queries.ts";

let ada: Actor;
beforeEach(async () => {
  await resetDatabase();
  await rm(registryFolder(), { recursive: true, force: true });
  const { id, email } = await makeAccount();
  ada = { kind: "staff", id, label: email };
});

const name = "NPPES week (1).zip";
const bytes = Buffer.from("a file in three parts");

async function begin(size = bytes.length) {
  const begun = await beginUpload({ name, size }, ada);
  if (!begun.ok) throw new Error(begun.reason);
  return begun;
}

const send = (id: string, from: number, to: number) =>
  takePart(
    { id, offset: from, data: bytes.subarray(from, to).toString("base64") },
    ada,
  );

test("parts become the file, and only then is it in the folder", async () => {
  const { id } = await begin();
  expect(await send(id, 0, 8)).toMatchObject({ received: 8, done: false });
  expect(await findRegistryFiles()).toEqual([]);
  expect(await findUploads()).toMatchObject([{ name, received: 8 }]);
  expect(await send(id, 8, bytes.length)).toMatchObject({ done: true });
  expect(await findRegistryFiles()).toMatchObject([
    { name, size: bytes.length },
  ]);
  expect(await readFile(path.join(registryFolder(), name))).toEqual(bytes);
  expect(await findUploads()).toEqual([]);
  const audited = await db.auditEntry.findFirst({
    where: { action: "registry.file-uploaded" },
  });
  expect(audited).toMatchObject({ actorId: ada.id, objectLabel: name });
});

test("who comes back goes on where the server stopped", async () => {
  const { id } = await begin();
  await send(id, 0, 8);
  expect(await begin()).toMatchObject({ id, received: 8 });
  expect((await begin(99)).id, "another size is another file").not.toBe(id);
});

test("a part that came twice, or too early, is not written", async () => {
  const { id } = await begin();
  await send(id, 0, 8);
  expect(await send(id, 0, 8)).toMatchObject({ received: 8, done: false });
  expect(await send(id, 12, 16)).toMatchObject({ received: 8, done: false });
  await send(id, 8, bytes.length);
  expect(await readFile(path.join(registryFolder(), name))).toEqual(bytes);
});

test("a part that runs over the end, or of no upload, is refused", async () => {
  const { id } = await begin(4);
  expect(await send(id, 0, 8)).toEqual({ ok: false, reason: "wrong-place" });
  expect(await send(crypto.randomUUID(), 0, 8)).toEqual({
    ok: false,
    reason: "unknown",
  });
});

test("when the folder was tidied in between, all of it comes again", async () => {
  const { id } = await begin();
  await send(id, 0, 8);
  await rm(path.join(registryFolder(), `.${id}.part`));
  expect(await send(id, 8, 12)).toMatchObject({ received: 0, done: false });
});

test("a dropped upload leaves nothing", async () => {
  const { id } = await begin();
  await send(id, 0, 8);
  expect(await dropUpload({ id }, ada)).toEqual({ ok: true });
  expect(await findUploads()).toEqual([]);
  expect(await begin()).toMatchObject({ received: 0 });
});

test("a file that is there is not written over", async () => {
  await mkdir(registryFolder(), { recursive: true });
  await writeFile(path.join(registryFolder(), name), "there");
  expect(await beginUpload({ name, size: 5 }, ada)).toMatchObject({
    ok: false,
    reason: "file-exists",
  });
});

test("a file is called by a plain name, never by a path", () => {
  for (const wrong of [
    "../secret.zip",
    "a/b.zip",
    ".hidden.zip",
    "x.exe",
    "..zip",
  ])
    expect(fileNameSchema.safeParse(wrong).success, wrong).toBe(false);
  expect(
    fileNameSchema.safeParse("NPPES Deactivated NPI Report 20260209.xlsx")
      .success,
  ).toBe(true);
});
