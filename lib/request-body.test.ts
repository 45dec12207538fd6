import { expect, test } from "vitest";
import { BodyRefused, readBody } from "./request-body.ts";

function posted(body: BodyInit, headers: Record<string, string> = {}) {
  return new Request("http://localhost/", { method: "POST", body, headers });
}

function aForm(bytes: Buffer, name = "licence.jpg"): FormData {
  const form = new FormData();
  form.append("kind", "licence");
  form.append(
    "file",
    new File([Uint8Array.from(bytes)], name, {
      type: "image/jpeg",
    }),
  );
  return form;
}

const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80]);

test("a declared field arrives as the bytes that were sent", async () => {
  const body = await readBody(posted(aForm(bytes)), 10_000, ["file"]);
  expect(body.values).toEqual({ kind: "licence" });
  expect(body.files.file).toEqual({
    name: "licence.jpg",
    type: "image/jpeg",
    bytes,
  });
});

test("a file nobody declared is its text, and refused when it is none", async () => {
  const text = await readBody(posted(aForm(Buffer.from("née"))), 10_000);
  expect(text).toEqual({ values: { kind: "licence", file: "née" }, files: {} });
  await expect(readBody(posted(aForm(bytes)), 10_000)).rejects.toThrow(
    BodyRefused,
  );
});

test("no file chosen, or a text in its place, is no file", async () => {
  const empty = await readBody(posted(aForm(Buffer.alloc(0), "")), 10_000, [
    "file",
  ]);
  expect(empty.files).toEqual({});
  const form = new FormData();
  form.append("file", "a text");
  expect(await readBody(posted(form), 10_000, ["file"])).toEqual({
    values: {},
    files: {},
  });
});

test("JSON and plain forms stay as they were", async () => {
  const json = posted('{"kind":"licence"}', {
    "content-type": "application/json",
  });
  expect((await readBody(json, 100)).values).toEqual({ kind: "licence" });
  const list = posted("a[]=1&b=2&b=3", {
    "content-type": "application/x-www-form-urlencoded",
  });
  expect((await readBody(list, 100)).values).toEqual({
    a: ["1"],
    b: ["2", "3"],
  });
  const array = posted("[]", { "content-type": "application/json" });
  await expect(readBody(array, 100)).rejects.toThrow("Send an object.");
});

test("what is larger than allowed is not read", async () => {
  const long = posted(`a=${"x".repeat(5000)}`, {
    "content-type": "application/x-www-form-urlencoded",
  });
  await expect(readBody(long, 1000, ["file"])).rejects.toThrow("too much");
});
