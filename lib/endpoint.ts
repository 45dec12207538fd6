import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { NotFound, Refused } from "#lib/errors.ts";
import { keepFormReturn } from "#lib/form-return.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";
import { log } from "#lib/log.ts";
import { countUse, networkOf, type Limit } from "#lib/rate-limit.ts";
import {
  BodyRefused,
  isJson,
  readBody,
  type Body,
  type FormValues,
} from "#lib/request-body.ts";
import { withRequestId } from "#lib/request-id.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

/** Who may call: answers the caller, or the response that refuses. */
export type Gate<Caller> = (
  request: Request,
) => Promise<{ ok: true; caller: Caller } | { ok: false; response: Response }>;

type Params = Promise<Record<string, string | string[] | undefined>>;
type Failure = { ok: false; reason: string; field?: string };
type Success<Answer> = Extract<Answer, { ok: true }>;
/** Where to go next, or an answer of its own (a file to keep). */
type Destination =
  string | { to: string; headers: Record<string, string> } | Response;

type FormOptions = {
  /** The page of the form, where errors are shown. */
  form: (values: FormValues) => string;
  /** Typed values that must not be kept, not even sealed. */
  secretFields?: string[];
};

/** Counted per network and, where `subject` answers one, per subject. */
type SubjectLimit<Input, Caller> = Limit & {
  subject?: (input: Input, caller: Caller) => string | null;
  /** How many times the limit one network may use; default 1. */
  networkFactor?: number;
};

export type EndpointOptions<
  Schema extends z.ZodType,
  Caller,
  Answer extends { ok: true } | Failure,
> = {
  schema: Schema;
  gate: Gate<Caller>;
  command: (
    input: z.output<Schema>,
    caller: Caller,
    request: Request,
  ) => Promise<Answer>;
  /** Where a form goes when it worked; headers may set the session cookie. */
  done: (
    result: Success<Answer>,
    input: z.output<Schema>,
    caller: Caller,
  ) => Destination | Promise<Destination>;
  limit?: SubjectLimit<z.output<Schema>, Caller>;
  maxBytes?: number;
  /** Fields that arrive as files (`UploadedFile`), never kept for a return. */
  files?: readonly string[];
} & FormOptions;

const defaultMaxBytes = 64 * 1024;

/**
 * The one way to change anything: same origin, gate, size, zod, rate limit,
 * command. A form is answered by a redirect (what was typed is kept for one
 * view beside its errors), JSON by JSON.
 */
export function endpoint<
  Schema extends z.ZodType,
  Caller,
  Answer extends { ok: true } | Failure,
>(options: EndpointOptions<Schema, Caller, Answer>) {
  return (request: Request, context: { params: Params }): Promise<Response> => {
    const id = request.headers.get("x-precis-request") ?? randomUUID();
    return withRequestId(id, () =>
      handle(options, request, context.params).catch((error: unknown) =>
        fault(error, request, id),
      ),
    );
  };
}

async function handle<
  Schema extends z.ZodType,
  Caller,
  Answer extends { ok: true } | Failure,
>(
  options: EndpointOptions<Schema, Caller, Answer>,
  request: Request,
  params: Params,
): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return refuse(request, 403, "This came from another site.");
  const gate = await options.gate(request);
  if (!gate.ok && (gate.response.status !== 401 || isJson(request)))
    return gate.response;
  const { values, files } = await inputOf(request, params, options);
  if (!gate.ok) return askToSignIn(options, values);
  const parsed = await options.schema.safeParseAsync({ ...values, ...files });
  if (!parsed.success)
    return sendBack(options, request, values, issuesOf(parsed.error));
  const wait = await overLimit(
    options.limit,
    request,
    parsed.data,
    gate.caller,
  );
  if (wait > 0) return sendBack(options, request, values, [tooMany], 429, wait);
  const answer = await options.command(parsed.data, gate.caller, request);
  const failure = failureOf(answer);
  if (failure) return sendBack(options, request, values, [failure]);
  const success = answer as Success<Answer>;
  const to = await options.done(success, parsed.data, gate.caller);
  return succeed(request, success, to);
}

// The session ended while the form was filled in: what was typed waits behind
// the sign-in.
async function askToSignIn(
  options: FormOptions,
  values: FormValues,
): Promise<Response> {
  const page = await pageWithReturn(options, values, []);
  const location = `/sign-in?next=${encodeURIComponent(page)}`;
  return new Response(null, { status: 303, headers: noStore({ location }) });
}

function failureOf(answer: { ok: true } | Failure) {
  return answer.ok
    ? null
    : { field: answer.field ?? "form", reason: answer.reason };
}

const tooMany = { field: "form", reason: "too-many" };

async function inputOf(
  request: Request,
  params: Params,
  options: { maxBytes?: number; files?: readonly string[] },
): Promise<Body> {
  const { maxBytes = defaultMaxBytes, files } = options;
  const body = await readBody(request, maxBytes, files);
  const values = { ...body.values, ...(await params) } as FormValues;
  return { values, files: body.files };
}

function issuesOf(error: z.ZodError): FormReturn["errors"] {
  return error.issues.flatMap((issue) => {
    const inner = issue.code === "invalid_union" ? issue.errors.at(0) : null;
    return (inner?.length ? inner : [issue]).map((one) => ({
      field: one.path.length ? one.path.join(".") : "form",
      reason: one.message,
    }));
  });
}

async function overLimit<Input, Caller>(
  limit: SubjectLimit<Input, Caller> | undefined,
  request: Request,
  input: Input,
  caller: Caller,
): Promise<number> {
  if (!limit) return 0;
  const network = networkOf(clientAddress(request));
  const points = limit.points * (limit.networkFactor ?? 1);
  const waits = [
    await countUse(
      { ...limit, name: `${limit.name}-network`, points },
      network,
    ),
  ];
  const subject = limit.subject?.(input, caller);
  if (subject) waits.push(await countUse(limit, subject));
  return Math.max(...waits);
}

/** The caller's address as the front door saw it; a client cannot set it. */
export function clientAddress(request: Request): string {
  return request.headers.get("x-precis-address") ?? "local";
}

function succeed(
  request: Request,
  result: { ok: true },
  destination: Destination,
): Response {
  if (destination instanceof Response) return destination;
  const { to, headers } =
    typeof destination === "string"
      ? { to: destination, headers: {} }
      : destination;
  if (isJson(request))
    return Response.json({ ...result, to }, { headers: noStore(headers) });
  return new Response(null, {
    status: 303,
    headers: noStore({ ...headers, location: to }),
  });
}

async function sendBack(
  options: FormOptions,
  request: Request,
  values: FormValues,
  errors: FormReturn["errors"],
  status = 422,
  retryAfter = 0,
): Promise<Response> {
  const headers = noStore(
    retryAfter ? { "retry-after": String(retryAfter) } : {},
  );
  if (isJson(request))
    return Response.json({ ok: false, errors }, { status, headers });
  const location = await pageWithReturn(options, values, errors);
  return new Response(null, { status: 303, headers: { ...headers, location } });
}

/** The form's page, with the id under which it finds what was typed. */
async function pageWithReturn(
  options: FormOptions,
  values: FormValues,
  errors: FormReturn["errors"],
): Promise<string> {
  const back = await keepFormReturn({
    errors,
    values: keepable(values, options.secretFields),
  });
  const [path = "/", fragment] = options.form(values).split("#");
  const mark = path.includes("?") ? "&" : "?";
  return `${path}${mark}return=${back}${fragment ? `#${fragment}` : ""}`;
}

function keepable(values: FormValues, secret: string[] = []): FormValues {
  const kept = Object.entries(values).filter(
    ([name, value]) =>
      !secret.includes(name) &&
      (typeof value === "string" || Array.isArray(value)),
  );
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      typeof value === "string" ? value.toWellFormed() : value.map(String),
    ]),
  );
}

function fault(error: unknown, request: Request, id: string): Response {
  if (error instanceof BodyRefused)
    return refuse(request, error.status, error.message);
  if (error instanceof NotFound) return refuse(request, 404, "Not here.");
  if (error instanceof Refused) return refuse(request, 403, "Not allowed.");
  log.error({ err: error, request: id, path: new URL(request.url).pathname });
  return refuse(
    request,
    503,
    `Something went wrong on our side and nothing was changed. Try again in a moment. Reference ${id}.`,
  );
}

/** A short answer for a request that is turned away. */
export function refuse(
  request: Request,
  status: number,
  message: string,
): Response {
  if (isJson(request))
    return Response.json(
      { ok: false, errors: [{ field: "form", reason: message }] },
      { status, headers: noStore({}) },
    );
  return new Response(message, {
    status,
    headers: noStore({ "content-type": "text/plain; charset=utf-8" }),
  });
}

function noStore(headers: Record<string, string>): Record<string, string> {
  return { "cache-control": "private, no-store", ...headers };
}
