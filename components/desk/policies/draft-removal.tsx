import { Button } from "#components/desk/button.tsx";

/** Deletes a draft, behind a second look. */
export function DraftRemoval({ version }: { version: number }) {
  return (
    <details className="mt-6 max-w-5xl">
      <summary className="inline-flex min-h-[34px] cursor-pointer items-center text-quiet">
        Delete this draft
      </summary>
      <form
        method="post"
        action={`/admin/policies/${version}/removal`}
        className="mt-1 flex flex-wrap items-center gap-3"
      >
        <Button look="danger">Delete draft {version}</Button>
        <span className="text-quiet">
          With what was tried of it. It cannot be brought back.
        </span>
      </form>
    </details>
  );
}
