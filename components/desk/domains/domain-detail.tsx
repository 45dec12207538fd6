import { Button } from "#components/desk/button.tsx";
import { DomainFields } from "#components/desk/domains/domain-fields.tsx";
import { domainProblems } from "#components/desk/domains/words.ts";
import { TextField } from "#components/desk/field.tsx";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { When } from "#components/desk/when.tsx";
import type { ListedDomain } from "#domain/eligibility/domains/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** One judged domain: to look at again, to change, to remove. */
export function DomainDetail({
  entry,
  isDue,
  seen,
  mayRemove,
  back,
}: {
  entry: ListedDomain;
  isDue: boolean;
  seen: { claims: number; latest: Date | null };
  mayRemove: boolean;
  back: FormReturn;
}) {
  return (
    <div className="grid max-w-3xl gap-5">
      {isDue ? (
        <p className="rounded-lg bg-warm-wash px-4 py-3 text-warm">
          The day for looking again has passed: it counts as unknown until
          somebody does.
        </p>
      ) : null}
      <Facts entry={entry} seen={seen} />
      <Card className="p-5" aria-labelledby="review">
        <CardTitle id="review">Look again</CardTitle>
        <p className="mt-1 mb-4 text-quiet">
          Saving says that you have checked it today, changed or not.
        </p>
        <form
          method="post"
          action={`/admin/domains/${entry.domain}/details`}
          noValidate
          className="grid gap-4"
        >
          <DomainFields known={{ ...entry, reviewDue: null }} back={back} />
          <div>
            <Button look="primary">Save as reviewed today</Button>
          </div>
        </form>
      </Card>
      {mayRemove ? <Removal domain={entry.domain} back={back} /> : null}
    </div>
  );
}

function Facts({
  entry,
  seen,
}: {
  entry: ListedDomain;
  seen: { claims: number; latest: Date | null };
}) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)] [&_dt]:text-quiet">
      <dt>Reviewed</dt>
      <dd>
        <When at={entry.reviewedAt} /> by{" "}
        {entry.reviewedBy ?? "the installation"}
      </dd>
      <dt>Look again by</dt>
      <dd>
        {entry.reviewDue ? <When at={entry.reviewDue} day /> : "No date set"}
      </dd>
      <dt>Claims from there</dt>
      <dd>
        {seen.claims}
        {seen.latest ? (
          <>
            , the latest <When at={seen.latest} day />
          </>
        ) : null}
      </dd>
    </dl>
  );
}

function Removal({ domain, back }: { domain: string; back: FormReturn }) {
  const error = wordsFor(errorOf(back, "reason"), domainProblems);
  return (
    <details open={error !== undefined}>
      <summary className="inline-flex min-h-[34px] cursor-pointer items-center text-quiet">
        Remove this domain
      </summary>
      <form
        method="post"
        action={`/admin/domains/${domain}/removal`}
        noValidate
        className="mt-2 grid gap-3"
      >
        <TextField
          name="reason"
          label="Why"
          help="It is unknown from then on. Readers who were qualified by it stay so until they are asked again."
          maxLength={300}
          required
          defaultValue={valueOf(back, "reason")}
          error={error}
        />
        <div>
          <Button look="danger">Remove {domain}</Button>
        </div>
      </form>
    </details>
  );
}
