import { ButtonLink } from "#components/desk/button.tsx";

/** Where a page of results stands, with addresses to its neighbours. */
export function Pagination({
  label,
  page,
  pages,
  total,
  address,
}: {
  label: string;
  page: number;
  pages: number;
  total: number;
  address: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="mt-4 flex items-center gap-3">
      {page > 1 ? (
        <ButtonLink href={address(page - 1)} rel="prev">
          Previous
        </ButtonLink>
      ) : null}
      {page < pages ? (
        <ButtonLink href={address(page + 1)} rel="next">
          Next
        </ButtonLink>
      ) : null}
      <span className="text-quiet tabular-nums">
        Page {page} of {pages}, {total} in all
      </span>
    </nav>
  );
}
