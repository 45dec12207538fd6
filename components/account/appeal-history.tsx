import {
  refusalWords,
  subjectWords,
} from "#components/account/appeal-words.ts";
import { Button } from "#components/ui/button.tsx";
import type { OwnAppeal } from "#domain/subscribers/appeals/schema.ts";
import { formatDate } from "#lib/clock.ts";

/** Every appeal of this reader, the newest first, with its answer. */
export function AppealHistory({ appeals }: { appeals: OwnAppeal[] }) {
  return (
    <ul className="border-t border-rule text-[0.9375rem]">
      {appeals.map((appeal) => (
        <li
          key={appeal.id}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-4 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <time
            dateTime={appeal.createdAt.toISOString()}
            className="text-quiet"
          >
            {formatDate(appeal.createdAt)}
          </time>
          <div className="grid gap-2">
            <p className="font-semibold">{subjectWords[appeal.about]}</p>
            <p className="whitespace-pre-wrap wrap-anywhere text-quiet">
              {appeal.text}
            </p>
            <Answer appeal={appeal} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Answer({ appeal }: { appeal: OwnAppeal }) {
  switch (appeal.outcome) {
    case "granted":
      return <p>Another person has looked, and decided for you.</p>;
    case "refused":
      return <p>Another person has looked. {refusalWords(appeal.reason)}</p>;
    case "withdrawn":
      return <p>You took this back.</p>;
    case null:
      return (
        <form
          method="post"
          action={`/account/appeals/${appeal.id}/withdrawal`}
          className="flex flex-wrap items-center gap-x-4 gap-y-2"
        >
          <p>Answered by {formatDate(appeal.dueAt)} at the latest.</p>
          <Button>Take it back</Button>
        </form>
      );
  }
}
