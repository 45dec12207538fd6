import { evidenceWords } from "#components/desk/claims/evidence.tsx";
import { statusWords } from "#components/desk/claims/words.ts";
import { When } from "#components/desk/when.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";
import type { Rival } from "#domain/eligibility/review/schema.ts";

/** Both sides of a number that more than one account claims. */
export function Rivals({ review }: { review: ReviewedClaim }) {
  const { rivals, account, claim, evidence } = review;
  if (rivals.length === 0) return null;
  const own: Rival = {
    id: claim.id,
    status: claim.status,
    createdAt: claim.createdAt,
    subscriber: account,
    boundAt: null,
    level: null,
    evidence: evidence.filter((item) => !item.revokedAt),
  };
  return (
    <section
      aria-labelledby="rivals"
      className="mt-6 rounded-lg bg-warm-wash px-4 py-3"
    >
      <h3 id="rivals" className="font-semibold text-warm">
        The same NPI is claimed by another account
      </h3>
      <div
        role="region"
        aria-label="Both sides"
        tabIndex={0}
        className="overflow-x-auto"
      >
        <table className="mt-1 w-full min-w-[32rem] border-collapse text-left [&_td]:py-2 [&_td]:pr-3 [&_td]:align-top">
          <thead className="text-xs text-quiet">
            <tr>
              <th scope="col" className="py-1 font-semibold">
                Account
              </th>
              <th scope="col" className="py-1 font-semibold">
                Stands
              </th>
              <th scope="col" className="py-1 font-semibold">
                Evidence
              </th>
            </tr>
          </thead>
          <tbody>
            <Side side={own} isOwn />
            {rivals.map((rival) => (
              <Side key={rival.id} side={rival} isOwn={false} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Side({ side, isOwn }: { side: Rival; isOwn: boolean }) {
  return (
    <tr className="border-t border-rule">
      <td className="wrap-anywhere">
        {isOwn ? (
          <>{side.subscriber.email} (this claim)</>
        ) : (
          <a href={`/admin/claims/${side.id}`}>{side.subscriber.email}</a>
        )}
      </td>
      <td>
        {side.boundAt ? (
          <strong className="font-semibold">
            Holds the number since <When at={side.boundAt} day />, level{" "}
            {side.level}
          </strong>
        ) : (
          <>
            {statusWords[side.status]}, <When at={side.createdAt} day />
          </>
        )}
      </td>
      <td>
        {side.evidence.length === 0 ? (
          <span className="text-quiet">none</span>
        ) : (
          <ul>
            {side.evidence.map((item, index) => (
              <li key={index}>
                {evidenceWords[item.kind] ?? item.kind}: {item.points} points,{" "}
                <When at={item.createdAt} day />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
