import { ButtonLink } from "#components/desk/button.tsx";

const readers = [
  { value: "qualified", label: "A qualified reader" },
  { value: "visitor", label: "A visitor" },
] as const;

/** Says that this is a preview, and as whom. */
export function PreviewBar({
  id,
  as,
}: {
  id: string;
  as: (typeof readers)[number]["value"];
}) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2.5 rounded-lg bg-warm-wash px-4 py-2.5">
      <p className="min-w-0 flex-1 basis-64">
        <strong className="font-semibold">Preview of the last save.</strong>{" "}
        Readers see what is published.
      </p>
      <nav aria-label="See it as" className="flex flex-wrap gap-2">
        {readers.map(({ value, label }) => (
          <ButtonLink
            key={value}
            href={`/admin/articles/${id}/preview?as=${value}`}
            aria-current={value === as ? "true" : undefined}
            className="aria-[current]:border-accent aria-[current]:text-accent"
          >
            {label}
          </ButtonLink>
        ))}
        <ButtonLink href={`/admin/articles/${id}`} look="primary">
          Back to the editor
        </ButtonLink>
      </nav>
    </div>
  );
}
