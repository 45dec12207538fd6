import type { ClaimView } from "#components/account/claim-view.ts";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { withNext } from "#components/account/paths.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Hint } from "#domain/eligibility/assessment.ts";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

const words: Record<Hint, { title: string; text: string }> = {
  "name-misspelt": {
    title: "Is your name spelled as on your NPI record?",
    text: "Correct it below, or send it as it is: then a person goes on from there.",
  },
  "npi-replaced": {
    title: "Is this the NPI you use now?",
    text: "Numbers are sometimes replaced by a newer one. If yours was, change it; if not, send it as it is, and a person goes on from there.",
  },
};

/** Something to look at once more. The claim and what proves it stay. */
export function HintForm({
  claim,
  hint,
  back,
}: {
  claim: Pick<ClaimView, "id" | "firstName" | "lastName" | "returnTo">;
  hint: Hint;
  back: FormReturn;
}) {
  const field = (name: "firstName" | "lastName", label: string) => ({
    name,
    label,
    defaultValue: valueOf(back, name, claim[name]),
    error: problemWith(back, name),
    maxLength: 80,
    required: true,
  });
  const form = withNext("/account/claim", claim.returnTo);
  return (
    <form
      id="form"
      method="post"
      action={`/account/claims/${claim.id}/correction`}
      noValidate
    >
      <Problems back={back} />
      <div className="grid gap-6">
        <Notice tone="warm" title={words[hint].title}>
          <p>{words[hint].text}</p>
        </Notice>
        <div className="grid gap-6 sm:grid-cols-2">
          <Field {...field("firstName", "First name")} />
          <Field {...field("lastName", "Last name")} />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button look="primary">Send it again</Button>
          <a
            href={`${form}${form.includes("?") ? "&" : "?"}change`}
            className="tap"
          >
            Change something else
          </a>
        </div>
      </div>
    </form>
  );
}
