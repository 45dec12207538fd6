import { Button, ButtonLink } from "#components/desk/button.tsx";
import { domainProblems } from "#components/desk/domains/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** The list as a file, out and in. */
export function DomainFile({ back }: { back: FormReturn }) {
  const problems = back.errors.map(({ field, reason }) => {
    const line = /^file\.([0-9]+)$/.exec(field)?.[1];
    const words = wordsFor(reason, domainProblems) ?? "";
    if (reason === "lookalike")
      return `${field} is one letter away from a trusted domain: add it by its own form.`;
    return line ? `Line ${line}: ${words}` : words;
  });
  const id = problems.length > 0 ? "file-problems" : undefined;
  return (
    <details open={problems.length > 0} className="mt-6">
      <summary className="inline-flex min-h-[34px] cursor-pointer items-center">
        The list as a file
      </summary>
      <div className="mt-2 grid max-w-3xl gap-4 rounded-[10px] border border-rule bg-raised p-5">
        <div>
          <ButtonLink href="/admin/domains/export">Download as CSV</ButtonLink>
        </div>
        <form
          method="post"
          action="/admin/domains/import"
          encType="multipart/form-data"
          className="grid gap-2"
        >
          <label htmlFor="file" className="font-semibold">
            Bring a CSV file
          </label>
          <p id="file-help" className="text-quiet">
            Columns domain, class, owner, evidence and, if you like, review_due.
            Classes: care-delivery, health-school, generic-academic, free,
            disposable. New domains are added and known ones changed; none is
            removed.
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,text/csv"
            required
            aria-describedby={["file-help", id].filter(Boolean).join(" ")}
            aria-invalid={id ? true : undefined}
            className="min-h-[34px] py-1"
          />
          {id ? (
            <ul id={id} role="alert" className="list-disc pl-5 text-bad">
              {problems.slice(0, 20).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
              {problems.length > 20 ? (
                <li>and {problems.length - 20} more</li>
              ) : null}
            </ul>
          ) : null}
          <div>
            <Button>Bring the file</Button>
          </div>
        </form>
      </div>
    </details>
  );
}
