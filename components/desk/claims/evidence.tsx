import {
  kindWords,
  nameGrades,
} from "#components/desk/claims/document-words.ts";
import { plainWords } from "#components/desk/claims/words.ts";
import { When } from "#components/desk/when.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";

export const evidenceWords: Record<string, string> = {
  "work-mailbox": "Work mailbox",
  "direct-address": "DIRECT address",
  federated: "Identity provider",
  documents: "Documents",
  letter: "Letter to the practice",
  vouches: "Colleagues",
  "primary-source": "Primary source",
  reviewer: "Judgement of a reviewer",
  "live-registry": "NPI registry, asked live",
};

type Item = ReviewedClaim["evidence"][number];

/** What ties the account holder to the claimed person. */
export function ClaimEvidence({ evidence }: { evidence: Item[] }) {
  return (
    <section aria-labelledby="evidence" className="min-w-0">
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
            <Line key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ item }: { item: Item }) {
  const isBack = item.revokedAt !== null;
  return (
    <li className="border-t border-rule py-2 first:border-t-0">
      <p className={`wrap-anywhere ${isBack ? "text-quiet line-through" : ""}`}>
        {evidenceWords[item.kind] ?? item.kind}: {sourceOf(item)}
        <span className="text-quiet"> {detailOf(item.detail)}</span>
      </p>
      <p className="text-xs text-quiet">
        {isBack ? "Taken back" : `${item.points} points`} ·{" "}
        <When at={item.createdAt} />
        {item.expiresAt ? (
          <>
            {" "}
            · good until <When at={item.expiresAt} day />
          </>
        ) : null}
      </p>
    </li>
  );
}

const mailboxSources: Record<string, string> = {
  "account-address": "the address signed in with",
  "mailed-code": "a mailed code",
};

function sourceOf({ kind, source }: Item): string {
  if (kind === "work-mailbox") return mailboxSources[source] ?? source;
  if (kind !== "documents") return source;
  const kinds: Record<string, string> = kindWords;
  return source
    .split(", ")
    .map((one) => kinds[one] ?? one)
    .join(", ");
}

/** Short words of the detail; lists and ids are for the record, not the eye. */
function detailOf(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  const { proposedBy: _, grade, ...rest } = detail as Record<string, unknown>;
  const words = Object.values(rest)
    .filter((value) => typeof value === "string" && value !== "")
    .map((value) => plainWords(String(value)));
  if (typeof grade === "string") words.push(nameGrades[grade] ?? grade);
  return words.join(" · ");
}
