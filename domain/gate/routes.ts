/**
 * Whom each route is for. The leak matrix asks every route as every kind of
 * reader and holds the answer against this table; a route that is missing here
 * fails the build.
 *
 * - `public`: the same for everybody; never a body.
 * - `article`: public projection for all, the body by `decideAccess`.
 * - `signed-in`: about the reader's own account.
 * - `staff`, `editor`, `reviewer`, `administrator`: the desk.
 */
export type GateClass =
  | "public"
  | "article"
  | "signed-in"
  | "staff"
  | "editor"
  | "reviewer"
  | "administrator";

export const gateClasses: Record<string, GateClass> = {
  "/": "public",
  "/_not-found": "public",
  "/_global-error": "public",
  "/about": "public",
  "/articles/[slug]": "article",
  "/presenters": "public",
  "/presenters/[slug]": "public",
  "/series": "public",
  "/series/[slug]": "public",
  "/feed.xml": "public",
  "/atom.xml": "public",
  "/sitemap.xml": "public",
  "/robots.txt": "public",
  "/healthz": "public",
  "/readyz": "public",
  "/api/me": "public",

  "/sign-in": "public",
  "/sign-in/code": "public",
  "/sign-in/codes": "public",
  "/sign-in/link": "public",
  "/sign-in/sessions": "public",
  "/sign-in/second-factor": "signed-in",
  "/sign-in/second-factor/confirmation": "signed-in",
  "/staff-invitation": "public",
  "/staff-invitation/acceptance": "signed-in",
  "/demo/mailbox": "public",
  "/demo/mailbox/[id]": "public",
  "/demo/people": "public",

  "/holder": "public",
  "/holder/answer": "public",

  "/account": "signed-in",
  "/account/claim": "signed-in",
  "/account/claim/mailbox": "signed-in",
  "/account/claim/status": "signed-in",
  "/account/claims": "signed-in",
  "/account/claims/drafts": "signed-in",
  "/account/claims/drafts/removal": "signed-in",
  "/account/claims/[id]/answer": "signed-in",
  "/account/claims/[id]/correction": "signed-in",
  "/account/claims/[id]/mailbox-code": "signed-in",
  "/account/claims/[id]/mailbox-confirmation": "signed-in",
  "/account/sessions/[id]/revocation": "signed-in",
  "/account/sessions/current/revocation": "public",
  "/account/sessions/revocation": "signed-in",

  "/admin": "staff",
  "/admin/articles": "editor",
  "/admin/articles/new": "editor",
  "/admin/articles/drafts": "editor",
  "/admin/articles/[id]": "editor",
  "/admin/articles/[id]/preview": "editor",
  "/admin/articles/[id]/publication": "editor",
  "/admin/articles/[id]/publication/end": "editor",
  "/admin/articles/[id]/revisions": "editor",
  "/admin/import": "editor",
  "/admin/import/articles": "editor",
  "/admin/import/readings": "editor",
  "/admin/presenters": "editor",
  "/admin/presenters/[id]": "editor",
  "/admin/presenters/[id]/details": "editor",
  "/admin/presenters/drafts": "editor",
  "/admin/series": "editor",
  "/admin/series/[id]": "editor",
  "/admin/series/[id]/details": "editor",
  "/admin/series/[id]/entries": "editor",
  "/admin/series/[id]/entries/[entryId]/removal": "editor",
  "/admin/series/[id]/order": "editor",
  "/admin/series/drafts": "editor",

  "/admin/claims": "reviewer",
  "/admin/claims/[id]": "reviewer",
  "/admin/claims/[id]/decision": "reviewer",
  "/admin/subscribers": "reviewer",
  "/admin/subscribers/[id]": "reviewer",
  "/admin/subscribers/[id]/restoration": "reviewer",
  "/admin/subscribers/[id]/suspension": "reviewer",

  "/admin/audit": "administrator",
  "/admin/settings": "administrator",
  "/admin/settings/offer": "administrator",
  "/admin/staff": "administrator",
  "/admin/staff/[id]/end": "administrator",
  "/admin/staff/invitations": "administrator",
};
