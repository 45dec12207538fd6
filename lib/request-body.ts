export type FormValues = Record<string, string | string[]>;

/** A file of a form, as it was sent. Its type and name prove nothing. */
export type UploadedFile = { name: string; type: string; bytes: Buffer };

/** A form's texts, and the files of the fields that were declared for them. */
export type Body = { values: FormValues; files: Record<string, UploadedFile> };

export class BodyRefused extends Error {
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

/** True when the caller speaks JSON and wants JSON back. */
export function isJson(request: Request): boolean {
  const type = request.headers.get("content-type") ?? "";
  return type.split(";")[0]!.trim().toLowerCase() === "application/json";
}

/**
 * The body as a plain object, read up to `maxBytes`. A file of a multipart form
 * arrives as its text, or whole where its field is named in `fileFields`.
 * Repeated fields and names that end in `[]` are lists.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  fileFields: readonly string[] = [],
): Promise<Body> {
  const type = (request.headers.get("content-type") ?? "").toLowerCase();
  const bytes = await readUpTo(request, maxBytes);
  if (isJson(request)) return { values: objectOf(parseJson(bytes)), files: {} };
  if (type.startsWith("multipart/form-data"))
    return readMultipart(bytes, request, fileFields);
  if (type.startsWith("application/x-www-form-urlencoded") || !bytes.length)
    return withoutFiles([...new URLSearchParams(decode(bytes))]);
  throw new BodyRefused(415, "Send a form or JSON.");
}

async function readUpTo(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes)
      throw new BodyRefused(413, "That is too much at once.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BodyRefused(400, "The text is not UTF-8.");
  }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused(400, "The JSON cannot be read.");
  }
}

function objectOf(value: unknown): FormValues {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new BodyRefused(400, "Send an object.");
  return value as FormValues;
}

async function readMultipart(
  bytes: Buffer,
  request: Request,
  fileFields: readonly string[],
): Promise<Body> {
  const headers = { "content-type": request.headers.get("content-type")! };
  const form = await new Response(Uint8Array.from(bytes), { headers })
    .formData()
    .catch(() => {
      throw new BodyRefused(400, "The form cannot be read.");
    });
  const entries: [string, string][] = [];
  const files: Record<string, UploadedFile> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") {
      // A text where a file belongs is no file.
      if (!fileFields.includes(name)) entries.push([name, value]);
      continue;
    }
    const content = Buffer.from(await value.arrayBuffer());
    if (!fileFields.includes(name)) entries.push([name, decode(content)]);
    // A browser sends a nameless, empty file where none was chosen.
    else if (content.length > 0)
      files[name] = { name: value.name, type: value.type, bytes: content };
  }
  return { ...withoutFiles(entries), files };
}

function withoutFiles(entries: [string, string][]): Body {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of entries) {
    const isList = name.endsWith("[]");
    const key = isList ? name.slice(0, -2) : name;
    const known = values.get(key);
    if (known === undefined) values.set(key, isList ? [value] : value);
    else values.set(key, [known, value].flat());
  }
  return { values: Object.fromEntries(values), files: {} };
}
