export type FormValues = Record<string, string | string[]>;

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
 * The body as a plain object, read up to `maxBytes`. Files of a multipart form
 * arrive as their text. Repeated fields and names that end in `[]` are lists.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<unknown> {
  const type = (request.headers.get("content-type") ?? "").toLowerCase();
  const bytes = await readUpTo(request, maxBytes);
  if (isJson(request)) return parseJson(bytes);
  if (type.startsWith("multipart/form-data"))
    return fromEntries(await multipartEntries(bytes, request));
  if (type.startsWith("application/x-www-form-urlencoded") || !bytes.length)
    return fromEntries([...new URLSearchParams(decode(bytes))]);
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

async function multipartEntries(
  bytes: Buffer,
  request: Request,
): Promise<[string, string][]> {
  const headers = { "content-type": request.headers.get("content-type")! };
  const form = await new Response(Uint8Array.from(bytes), { headers })
    .formData()
    .catch(() => {
      throw new BodyRefused(400, "The form cannot be read.");
    });
  const entries: [string, string][] = [];
  for (const [name, value] of form)
    entries.push([
      name,
      typeof value === "string"
        ? value
        : decode(Buffer.from(await value.arrayBuffer())),
    ]);
  return entries;
}

function fromEntries(entries: [string, string][]): FormValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of entries) {
    const isList = name.endsWith("[]");
    const key = isList ? name.slice(0, -2) : name;
    const known = values.get(key);
    if (known === undefined) values.set(key, isList ? [value] : value);
    else values.set(key, [known, value].flat());
  }
  return Object.fromEntries(values);
}
