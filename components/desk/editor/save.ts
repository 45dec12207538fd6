import { z } from "zod";
import "#lib/no-eval.ts";

export type FieldError = { field: string; reason: string };

export type SaveOutcome =
  | { kind: "saved"; number: number; at: Date }
  | { kind: "stale"; by: string; at: string }
  | { kind: "refused"; errors: FieldError[] }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

const errorsSchema = z.object({
  errors: z.array(z.object({ field: z.string(), reason: z.string() })),
});
const savedSchema = z.object({ number: z.number() });

/** Posts JSON to an endpoint of the desk. Null when nobody answered. */
export async function postJson(
  address: string,
  body: unknown,
): Promise<{ status: number; answer: unknown } | null> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    return { status: response.status, answer };
  } catch {
    return null;
  }
}

/** The reasons an endpoint gave for refusing. */
export function errorsOf(answer: unknown): FieldError[] {
  const parsed = errorsSchema.safeParse(answer);
  return parsed.success
    ? parsed.data.errors
    : [{ field: "form", reason: "failed" }];
}

export async function saveRevision(
  articleId: string,
  revision: object,
): Promise<SaveOutcome> {
  const sent = await postJson(
    `/admin/articles/${articleId}/revisions`,
    revision,
  );
  if (!sent || sent.status >= 500) return { kind: "unreachable" };
  if (sent.status === 401 || sent.status === 403) return { kind: "signed-out" };
  const saved = savedSchema.safeParse(sent.answer);
  if (sent.status === 200 && saved.success)
    return { kind: "saved", number: saved.data.number, at: new Date() };
  const errors = errorsOf(sent.answer);
  const stale = errors.find((error) => error.reason === "stale");
  if (stale) return { kind: "stale", ...whoSaved(stale.field) };
  return { kind: "refused", errors };
}

function whoSaved(field: string): { by: string; at: string } {
  const [by = "", at = ""] = field.split("|");
  return { by, at };
}
