import { plainWords } from "#components/desk/claims/words.ts";
import { When } from "#components/desk/when.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";

const kinds: Record<string, string> = {
  "work-mailbox": "Work mailbox",
  "primary-source": "Licensing board",
  reviewer: "Judgement of a reviewer",
  "live-registry": "NPI registry, asked live",
};

/** What ties the account holder to the claimed person. */
export function ClaimEvidence({
  evidence,
}: {
  evidence: ReviewedClaim["evidence"];
}) {
  return (
    <section aria-labelledby="evidence" className="mt-6">
      <h3 id="evidence" className="font-semibold">
        Evidence
      </h3>
      {evidence.length === 0 ? (
        <p className="text-quiet">
          None yet: nothing ties the account to this person.
        </p>
      ) : (
        <ul>
          {evidence.map((item) => (
            <li
              key={item.id}
              className="flex flex-wrap justify-between gap-x-4 border-t border-rule py-2 first:border-t-0"
            >
              <span className="min-w-0 wrap-anywhere">
                {kinds[item.kind] ?? item.kind}: {item.source}
                <span className="text-quiet"> {detailOf(item.detail)}</span>
              </span>
              <span className="text-quiet">
                {item.points} points · <When at={item.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function detailOf(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  return Object.values(detail)
    .filter((value) => typeof value === "string" && value !== "")
    .map((value) => plainWords(String(value)))
    .join(" · ");
}
