import { changesOf } from "#components/desk/audit/changes.ts";

/** What a thing was before and is after, line by line. */
export function AuditChange({
  before,
  after,
}: {
  before: unknown;
  after: unknown;
}) {
  const changes = changesOf(before, after);
  if (changes.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-[34px] cursor-pointer items-center text-[0.8125rem] text-quiet">
        {changes.length === 1 ? "1 change" : `${changes.length} changes`}
      </summary>
      <dl className="grid gap-2 border-l-2 border-rule py-1 pl-3 text-[0.8125rem]">
        {changes.map(({ name, was, is }) => (
          <div key={name}>
            <dt className="text-quiet">{name}</dt>
            {was === null ? null : (
              <dd className="whitespace-pre-wrap">
                <span className="text-quiet">before: </span>
                <del className="text-bad">{was}</del>
              </dd>
            )}
            {is === null ? null : (
              <dd className="whitespace-pre-wrap">
                <span className="text-quiet">after: </span>
                <ins className="text-good no-underline">{is}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
