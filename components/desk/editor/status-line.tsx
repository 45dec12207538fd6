"use client";

import type { SaveOutcome } from "#components/desk/editor/save.ts";
import { wordsFor } from "#components/desk/words.ts";

export type SaveState =
  { kind: "idle"; revision: number } | { kind: "saving" } | SaveOutcome;

const clock = new Intl.DateTimeFormat("en-US", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const fieldNames: Record<string, string> = {
  title: "Title",
  deck: "Deck",
  presenterId: "Presentation by",
  affiliation: "Affiliation",
  meeting: "Meeting",
  access: "Who may read",
  references: "References",
  leadIn: "Text above the break",
  body: "Text below the break",
};

/** Says whether the text is safe, and if not, what to do. */
export function StatusLine({
  state,
  isDirty,
}: {
  state: SaveState;
  isDirty: boolean;
}) {
  return (
    <div role="status" className="min-w-0 flex-1 text-quiet">
      {words(state, isDirty)}
    </div>
  );
}

function words(state: SaveState, isDirty: boolean): string {
  switch (state.kind) {
    case "saving":
      return "Saving…";
    case "saved":
      return isDirty
        ? `Changed since revision ${state.number}`
        : `Saved revision ${state.number} at ${clock.format(state.at)}`;
    case "idle":
      return isDirty
        ? `Changed since revision ${state.revision}`
        : `Revision ${state.revision}`;
    default:
      return "Not saved";
  }
}

/** Why saving failed; what was typed stays on the page. */
export function SaveProblem({ state }: { state: SaveState }) {
  if (["idle", "saving", "saved"].includes(state.kind)) return null;
  return (
    <div role="alert" className="mb-4 rounded-lg bg-bad-wash px-4 py-3 text-sm">
      <p className="font-semibold text-bad">This was not saved.</p>
      <Problem state={state} />
      <p className="mt-1">
        Your text is still on this page, and this browser keeps a copy.
      </p>
    </div>
  );
}

function Problem({ state }: { state: SaveState }) {
  if (state.kind === "stale")
    return (
      <p>
        {state.by || "Somebody else"} saved this article
        {state.at ? ` at ${clock.format(new Date(state.at))}` : " meanwhile"}.
        Copy what you need, then reload the page to see their revision.
      </p>
    );
  if (state.kind === "signed-out")
    return (
      <p>
        You are signed out.{" "}
        <a href="/sign-in?next=/admin" target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
        , then save again here.
      </p>
    );
  if (state.kind !== "refused")
    return <p>The server did not answer. Try again in a moment.</p>;
  return (
    <ul className="list-disc pl-5">
      {state.errors.map(({ field, reason }) => {
        const target = field.split(".")[0] ?? "form";
        return (
          <li key={`${field}-${reason}`}>
            <a href={`#${anchors[target] ?? target}`}>
              {fieldNames[target] ?? "Article"}
            </a>
            : {wordsFor(reason)}
          </li>
        );
      })}
    </ul>
  );
}

const anchors: Record<string, string> = {
  leadIn: "article-text",
  body: "article-text",
  form: "article-text",
};
