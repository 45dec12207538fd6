import { returnPathSchema } from "#lib/text.ts";

/** What a page is handed of the address behind "?". */
export type SearchParams = Promise<
  Record<string, string | string[] | undefined>
>;

/** A search parameter or posted `next`, made safe to return to. */
export function nextOf(value: unknown, fallback = "/"): string {
  const path = returnPathSchema.parse(value);
  return path === "/" ? fallback : path;
}

/** `path?next=…`; without the parameter when it would only say "/". */
export function withNext(path: string, next: unknown): string {
  const to = nextOf(next);
  return to === "/" ? path : `${path}?next=${encodeURIComponent(to)}`;
}

/** The claim form, once what was typed into it is kept. */
export function draftSaved(next: unknown): string {
  const page = withNext("/account/claim", next);
  return `${page}${page.includes("?") ? "&" : "?"}saved`;
}

/**
 * Where a new session leads first: staff to their second factor, a reader of
 * an article by way of the claim, which lets the qualified straight through.
 */
export function afterSignIn(session: {
  returnTo: string;
  needsSecondFactor: boolean;
}): string {
  const { returnTo, needsSecondFactor } = session;
  if (needsSecondFactor) return withNext("/sign-in/second-factor", returnTo);
  return returnTo.startsWith("/articles/")
    ? withNext("/account/claim", returnTo)
    : returnTo;
}

/** Where a claim leads once it was sent or its mailbox proven. */
export function afterClaim(
  claim: { status: string; returnTo: string } | null,
): string {
  if (claim?.status === "confirming") return "/account/claim/mailbox";
  return claim?.status === "approved" && claim.returnTo !== "/"
    ? claim.returnTo
    : "/account/claim/status";
}
