import type { ReactNode } from "react";
import { Button } from "#components/desk/button.tsx";
import { FormProblem } from "#components/desk/errors.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { PolicyState } from "#components/desk/policies/policy-list.tsx";
import { policyProblems } from "#components/desk/policies/words.ts";
import { When } from "#components/desk/when.tsx";
import type { PolicyVersion } from "#domain/eligibility/policies/schema.ts";
import { emptyFormReturn, type FormReturn } from "#lib/form-return-schema.ts";

export type PolicyPlace =
  "weights" | "professions" | "comparison" | "simulation";

/** One version: what it is, its four pages, and what can be done with it. */
export function PolicyFrame({
  policy,
  place,
  back = emptyFormReturn,
  children,
}: {
  policy: PolicyVersion;
  place: PolicyPlace;
  back?: FormReturn;
  children: ReactNode;
}) {
  return (
    <>
      <PageHeader
        title={`Policy ${policy.version}`}
        eyebrow={<a href="/admin/policies">Policies</a>}
      >
        <PolicyState state={policy.state} />
        <form method="post" action={`/admin/policies/${policy.version}/drafts`}>
          <Button>Make a draft from this</Button>
        </form>
      </PageHeader>
      <Facts policy={policy} />
      <PolicyPlaces policy={policy} place={place} />
      <FormProblem back={formErrors(back)} words={policyProblems} />
      {children}
    </>
  );
}

/** What is wrong with one field stands beside it; the rest on top. */
function formErrors(back: FormReturn): FormReturn {
  const [first] = back.errors;
  const whole = back.errors.filter(({ field }) => field === "form");
  if (!first || whole.length > 0) return { ...back, errors: whole };
  const count = back.errors.length;
  const reason =
    count === 1
      ? "One field needs another look. It is marked below."
      : `${count} fields need another look. They are marked below.`;
  return { ...back, errors: [{ field: "form", reason }] };
}

function Facts({ policy }: { policy: PolicyVersion }) {
  const { activatedAt, activatedBy, createdAt, createdBy, note } = policy;
  return (
    <div className="mb-4 max-w-3xl">
      <p className="text-quiet">
        {activatedAt ? (
          <>
            In force {policy.state === "in-force" ? "since" : "from"}{" "}
            <When at={activatedAt} /> by {activatedBy ?? "the installation"}
          </>
        ) : (
          <>
            Drafted <When at={createdAt} /> by {createdBy ?? "the installation"}
            . Nothing is decided by it yet.
          </>
        )}
      </p>
      {note && policy.state !== "draft" ? (
        <p className="whitespace-pre-wrap">{note}</p>
      ) : null}
    </div>
  );
}

function PolicyPlaces({
  policy,
  place,
}: {
  policy: PolicyVersion;
  place: PolicyPlace;
}) {
  const base = `/admin/policies/${policy.version}`;
  const places: [PolicyPlace, string, string][] = [
    ["weights", base, "Weights and terms"],
    ["professions", `${base}/professions`, "Professions"],
  ];
  if (policy.state !== "in-force")
    places.push([
      "comparison",
      `${base}/comparison`,
      "Compared with the one in force",
    ]);
  if (policy.state === "draft")
    places.push(["simulation", `${base}/simulation`, "Try and activate"]);
  return (
    <nav
      aria-label={`Pages of policy ${policy.version}`}
      className="mb-5 border-b border-rule"
    >
      <ul className="flex flex-wrap gap-x-5">
        {places.map(([name, href, label]) => (
          <li key={name}>
            <a
              href={href}
              aria-current={name === place ? "page" : undefined}
              className="-mb-px inline-flex min-h-[34px] items-center border-b-2 border-transparent text-quiet no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
