import { professionName } from "#components/account/claim-view.ts";
import type { HeldDetails as Details } from "#domain/eligibility/requalification/schema.ts";
import { stateName } from "#domain/eligibility/states.ts";

/** What we hold about the reader; what changed of it is a new request. */
export function HeldDetails({
  details,
  returnTo,
}: {
  details: Details;
  returnTo: string;
}) {
  const next = encodeURIComponent(returnTo);
  const facts: [string, string][] = [
    ["Name", `${details.firstName} ${details.lastName}`],
    ["Profession", professionName(details.profession)],
    details.npi
      ? ["NPI", details.npi]
      : [
          "License",
          [details.licenceNumber, stateName(details.licenceState)]
            .filter(Boolean)
            .join(", "),
        ],
    ["Work e-mail", details.workEmail],
  ];
  return (
    <section aria-labelledby="held">
      <h2 id="held" className="section-title mb-4">
        What we hold
      </h2>
      <dl className="border-t border-rule text-[0.9375rem]">
        {facts.map(([name, value]) => (
          <div
            key={name}
            className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <dt className="text-quiet">{name}</dt>
            <dd className="wrap-anywhere">{value || "Nothing"}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-[0.9375rem]">
        <a href={`/account/claim?next=${next}&change`} className="tap">
          Something of this has changed: send new details
        </a>
      </p>
    </section>
  );
}
