import { Button, Key } from "#components/desk/button.tsx";
import { reviewProblems } from "#components/desk/claims/words.ts";
import { SelectField, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";
import { lookupStatuses } from "#domain/eligibility/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Where to look, in a new window, and what was found there. */
export function LookUp({
  review,
  mayRecord,
  back,
}: {
  review: ReviewedClaim;
  mayRecord: boolean;
  back: FormReturn;
}) {
  return (
    <section aria-labelledby="sources" className="min-w-0">
      <h3 id="sources" className="font-semibold">
        Primary sources
      </h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {review.sources.map(({ id, label, url }) => (
          <li key={id}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-[34px] items-center"
            >
              {label} ↗<span className="sr-only"> (new window)</span>
            </a>
          </li>
        ))}
      </ul>
      {mayRecord ? (
        <LookUpForm
          claimId={review.claim.id}
          sources={review.sources}
          back={back}
        />
      ) : null}
    </section>
  );
}

const lookupWords: Record<string, string> = {
  active: "Active",
  inactive: "Not active",
  "not-found": "Not found",
};

export const lookupChoices = [
  { value: "", label: "Choose what it said" },
  ...lookupStatuses.map((value) => ({
    value,
    label: lookupWords[value] ?? value,
  })),
];

function LookUpForm({
  claimId,
  sources,
  back,
}: {
  claimId: string;
  sources: ReviewedClaim["sources"];
  back: FormReturn;
}) {
  const isBack = "source" in back.values;
  const fill = (name: string) => ({
    name,
    id: `look-up-${name}`,
    defaultValue: isBack ? valueOf(back, name) : "",
    error: isBack ? wordsFor(errorOf(back, name), reviewProblems) : undefined,
  });
  return (
    <details id="look-up" data-key="l" open={isBack} className="mt-1">
      <summary className="inline-flex min-h-[34px] cursor-pointer list-none items-center gap-2 rounded-md border border-rule bg-raised px-3 text-[0.8125rem] font-semibold">
        Record a look-up <Key>L</Key>
      </summary>
      <form
        method="post"
        action={`/admin/claims/${claimId}/lookup`}
        className="mt-2.5 grid gap-3.5 rounded-lg border border-rule p-4"
      >
        <TextField
          {...fill("source")}
          label="Source looked at"
          maxLength={200}
          required
          list="look-up-sources"
        />
        <datalist id="look-up-sources">
          {sources.map(({ id, label }) => (
            <option key={id}>{label}</option>
          ))}
        </datalist>
        <SelectField
          {...fill("status")}
          label="It said"
          required
          choices={lookupChoices}
        />
        <div className="grid gap-3.5 sm:grid-cols-2">
          <TextField
            {...fill("number")}
            label="License number there"
            optional
            maxLength={40}
          />
          <TextField
            {...fill("expires")}
            label="Valid until"
            type="date"
            optional
          />
        </div>
        <div>
          <Button look="primary">Keep what it said</Button>
        </div>
      </form>
    </details>
  );
}
