import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import type {
  HolderAnswer,
  OpenQuestion,
} from "#domain/eligibility/disputes/schema.ts";
import { formatDate } from "#lib/clock.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

const answers: { value: HolderAnswer; label: string; help: string }[] = [
  {
    value: "mine",
    label: "It was me: use my newer account",
    help: "When a person has looked at it, your record moves there. This account stays, with its history.",
  },
  {
    value: "not-me",
    label: "It was not me",
    help: "A person looks closely. Your account goes on as before.",
  },
];

/** Asks the holder of a record; says nothing of whoever else asked for it. */
export function HolderForm({
  token,
  question,
  back,
}: {
  token: string;
  question: OpenQuestion;
  back: FormReturn;
}) {
  return (
    <form id="form" method="post" action="/holder/answer" noValidate>
      <Problems back={back} />
      <input type="hidden" name="token" value={token} />
      <div className="grid gap-6">
        <RadioGroup
          name="answer"
          label={`Asked on ${formatDate(question.askedAt)}`}
          help={`Please answer by ${formatDate(question.expiresAt)}.`}
          choices={answers}
          error={problemWith(back, "answer")}
          required
        />
        <div>
          <Button look="primary">Send the answer</Button>
        </div>
      </div>
    </form>
  );
}

export function HolderThanks({ answer }: { answer: HolderAnswer }) {
  return (
    <div className="grid gap-6">
      <Notice tone="good" title="Your answer is with our reviewers" live>
        <p>
          {answer === "mine"
            ? "We mail your newer account as soon as it is linked. Until then you read on with this one."
            : "Your account goes on as before. Nobody was told anything about you."}
        </p>
      </Notice>
      <div>
        <ButtonLink href="/">To the summaries</ButtonLink>
      </div>
    </div>
  );
}

export function QuestionOver() {
  return (
    <div className="grid gap-6">
      <p>
        It was answered already, or its time has run out. Your account is as it
        was.
      </p>
      <div>
        <ButtonLink href="/account">Your account</ButtonLink>
      </div>
    </div>
  );
}
