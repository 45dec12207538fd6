import { differenceOf } from "#components/desk/texts/difference.ts";
import { When } from "#components/desk/when.tsx";
import type { TextVersion } from "#domain/eligibility/texts/schema.ts";

/** Who changed a text when, and what: each version against the one before. */
export function TextHistory({ versions }: { versions: TextVersion[] }) {
  if (versions.length === 0)
    return <p className="text-quiet">Not written yet.</p>;
  return (
    <ol>
      {versions.map((version, at) => (
        <li
          key={version.id}
          className="border-t border-rule py-3 first:border-t-0"
        >
          <p>
            <strong className="font-semibold">Version {version.version}</strong>
            <span className="text-quiet">
              {at === 0 ? ", in force since " : ", "}
              <When at={version.createdAt} /> by{" "}
              {version.createdBy ?? "the installation"}
            </span>
          </p>
          <Difference text={version.text} before={versions[at + 1]?.text} />
        </li>
      ))}
    </ol>
  );
}

function Difference({
  text,
  before,
}: {
  text: string;
  before: string | undefined;
}) {
  const pieces =
    before === undefined
      ? [{ kind: "same" as const, text }]
      : differenceOf(before, text);
  return (
    <p className="mt-1 max-w-[42rem] whitespace-pre-wrap wrap-anywhere">
      {pieces.map((piece, at) =>
        piece.kind === "gone" ? (
          <del key={at} className="bg-bad-wash text-bad">
            {piece.text}
          </del>
        ) : piece.kind === "new" ? (
          <ins
            key={at}
            className="bg-wash font-semibold text-good no-underline"
          >
            {piece.text}
          </ins>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}
