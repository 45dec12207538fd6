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
  "/account/address": "signed-in",
  "/account/address/codes": "signed-in",
  "/account/address/confirmation": "signed-in",
  "/account/consents": "signed-in",
  "/account/consents/changes": "signed-in",
  "/account/deletion": "signed-in",
  "/account/deletion/codes": "signed-in",
  "/account/deletion/confirmation": "signed-in",
  "/account/details": "signed-in",
  "/account/details/corrections": "signed-in",
  "/account/privacy": "signed-in",
  "/account/privacy/copies": "signed-in",
  "/account/sessions/[id]/revocation": "signed-in",
  "/account/sessions/current/revocation": "public",
  "/account/sessions/revocation": "signed-in",

  "/account/claim/assertion": "signed-in",
  "/account/claim/evidence": "signed-in",
  "/account/claim/evidence/colleagues": "signed-in",
  "/account/claim/evidence/direct": "signed-in",
  "/account/claim/evidence/letter": "signed-in",
  "/account/claim/evidence/provider": "signed-in",
  "/account/claims/[id]/assertion": "signed-in",
  "/account/claims/[id]/assertion/confirmation": "signed-in",
  "/account/claims/[id]/direct-code": "signed-in",
  "/account/claims/[id]/direct-confirmation": "signed-in",
  "/account/claims/[id]/letter": "signed-in",
  "/account/claims/[id]/letter-confirmation": "signed-in",
  "/account/claims/[id]/vouches": "signed-in",
  "/vouch": "public",
  "/vouch/answers": "public",
  "/account/appeals": "signed-in",
  "/account/appeals/requests": "signed-in",
  "/account/appeals/[id]/withdrawal": "signed-in",
  "/account/requalification": "signed-in",
  "/account/requalification/confirmation": "signed-in",
  "/account/requalification/mailbox-code": "signed-in",

  "/admin/appeals": "reviewer",
  "/admin/appeals/[id]": "reviewer",
  "/admin/appeals/[id]/decision": "reviewer",
  "/admin/doubts": "reviewer",
  "/admin/doubts/[id]": "reviewer",
  "/admin/doubts/[id]/settlement": "reviewer",
  "/admin/doubts/release": "administrator",

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

  "/admin/letters": "reviewer",
  "/admin/letters/batches": "reviewer",
  "/admin/letters/[id]": "reviewer",
  "/admin/letters/[id]/posting": "reviewer",

  "/admin/audit": "administrator",
  "/admin/settings": "administrator",
  "/admin/settings/offer": "administrator",
  "/admin/staff": "administrator",
  "/admin/staff/[id]/end": "administrator",
  "/admin/staff/invitations": "administrator",
};
