import type { GateClass } from "#domain/gate/routes.ts";
import { canaries } from "../canaries.ts";
import type { State } from "../people.ts";
import type { Answer } from "../raw.ts";
import type { Place } from "./places.ts";

const desk: State[] = ["editor", "reviewer", "auditor", "administrator"];
const writers: State[] = ["editor", "administrator"];

/** Who reads the body of a gated article. */
export const qualifiedReaders: State[] = ["qualified", ...writers, "reviewer"];

const admitted: Record<GateClass, (state: State) => boolean> = {
  public: () => true,
  article: () => true,
  "signed-in": (state) => state !== "visitor",
  staff: (state) => desk.includes(state),
  editor: (state) => writers.includes(state),
  reviewer: (state) => state === "reviewer" || state === "administrator",
  auditor: (state) => state === "auditor" || state === "administrator",
  administrator: (state) => state === "administrator",
};

/** True when `state` has business at a place of this class. */
export function isAdmitted(gate: GateClass, state: State): boolean {
  return admitted[gate](state);
}

/** What in this answer `state` should not have got; empty when all is well. */
export function leaksIn(
  answer: Answer,
  place: { path: string; route?: string },
  state: State,
): string[] {
  const atDesk = place.path.startsWith("/admin");
  const mayBody = atDesk
    ? writers.includes(state)
    : qualifiedReaders.includes(state) && /articles/i.test(place.path);
  const mayDraft = atDesk && writers.includes(state);
  const text = answer.everything.toLowerCase();
  return [
    ...(!mayBody && text.includes(canaries.body) ? ["a body"] : []),
    ...(!mayDraft && text.includes(canaries.draft) ? ["a draft"] : []),
    ...cachingFaults(answer, state),
    ...innerHeaders(answer),
  ];
}

function cachingFaults(answer: Answer, state: State): string[] {
  const caching = answer.headers["cache-control"] ?? "";
  if (caching.includes("s-maxage")) return [`s-maxage: ${caching}`];
  if (state === "visitor" || answer.status === 304) return [];
  return answer.status === 200 && caching !== "private, no-store"
    ? [`may be kept: "${caching}"`]
    : [];
}

function innerHeaders({ headers }: Answer): string[] {
  return Object.keys(headers)
    .filter((name) => /^x-(?:precis|nextjs|middleware|matched)/.test(name))
    .map((name) => `inner header ${name}`);
}

/** What is wrong with how the gate of `place` treated `state`. */
export function gateFaults(
  answer: Answer,
  place: Place,
  state: State,
): string[] {
  const { status } = answer;
  if (status >= 500) return [`status ${status}`];
  if (place.kind === "handler") return [];
  if (isAdmitted(place.gate, state)) return [];
  return status === 200 || status === 304 ? [`let in with ${status}`] : [];
}
