import { shownWords } from "#components/account/evidence-words.ts";
import type { ShownItem } from "#domain/eligibility/evidence/schema.ts";
import { formatDate } from "#lib/clock.ts";

/** What is shown already. How much each weighs is no reader's business. */
export function EvidenceShown({ shown }: { shown: ShownItem[] }) {
  if (shown.length === 0) {
    return <p className="text-quiet">Nothing yet.</p>;
  }
  return (
    <ul className="border-t border-rule text-[0.9375rem]">
      {shown.map(({ kind, at }) => (
        <li
          key={kind + at.toISOString()}
          className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 border-b border-rule py-2.5"
        >
          <span>
            <span aria-hidden="true" className="text-good">
              ✓{" "}
            </span>
            {shownWords[kind] ?? "Something a reviewer has looked at"}
          </span>
          <time dateTime={at.toISOString()} className="text-quiet">
            {formatDate(at)}
          </time>
        </li>
      ))}
    </ul>
  );
}
