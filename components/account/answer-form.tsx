import type { ClaimView } from "#components/account/claim-view.ts";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** What a reviewer asked, and room to answer. */
export function AnswerForm({
  claim,
  back,
}: {
  claim: Pick<ClaimView, "id" | "question">;
  back: FormReturn;
}) {
  return (
    <form
      id="form"
      method="post"
      action={`/account/claims/${claim.id}/answer`}
      noValidate
    >
      <Problems back={back} />
      <div className="grid gap-6">
        <Notice title="The question">
          <p className="whitespace-pre-wrap">{claim.question}</p>
        </Notice>
        <TextArea
          name="answer"
          label="Your answer"
          help="Do not send patient data or your social security number."
          error={problemWith(back, "answer")}
          defaultValue={valueOf(back, "answer")}
          maxLength={2000}
          rows={6}
          required
        />
        <div>
          <Button look="primary">Send the answer</Button>
        </div>
      </div>
    </form>
  );
}
