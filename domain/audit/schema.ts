/** Who did it. `label` is what the trail shows even after the account is gone. */
export type Actor = {
  kind: "reader" | "staff" | "system" | "operator";
  id: string | null;
  label: string;
};

export const systemActor: Actor = { kind: "system", id: null, label: "Précis" };
export const operatorActor: Actor = {
  kind: "operator",
  id: null,
  label: "Operator (command line)",
};

export type AuditInput = {
  actor: Actor;
  /** Noun and past verb: "article.published". */
  action: `${string}.${string}`;
  objectType: string;
  objectId: string;
  objectLabel?: string;
  reason?: string;
  /** Only what changed; never secrets, codes or document contents. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

export type AuditRow = {
  seq: string;
  at: Date;
  actorKind: Actor["kind"];
  actorId: string | null;
  actorLabel: string;
  action: string;
  objectType: string;
  objectId: string;
  objectLabel: string;
  reason: string | null;
  before: unknown;
  after: unknown;
};

export type AuditFilter = {
  search?: string;
  action?: string;
  objectType?: string;
  objectId?: string;
  from?: Date;
  to?: Date;
  page?: number;
};
