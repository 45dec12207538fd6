import type { ReactNode } from "react";
import { Button, Key, type ButtonLook } from "#components/desk/button.tsx";
import { secondPersonWords } from "#components/desk/claims/document-words.ts";
import { lookupChoices } from "#components/desk/claims/look-up.tsx";
import {
  approveWords,
  askWords,
  declineWords,
  reviewProblems,
} from "#components/desk/claims/words.ts";
import {
  CheckField,
  SelectField,
  TextArea,
  TextField,
} from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import type { SecondPersonReason } from "#domain/eligibility/proposals/schema.ts";
import type { ClaimQueue } from "#domain/eligibility/review/schema.ts";
import {
  approveReasons,
  askReasons,
  declineReasons,
} from "#domain/eligibility/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

type Decision = "approve" | "ask" | "decline";

const keyOf: Record<Decision, string> = {
  approve: "A",
  ask: "M",
  decline: "D",
};

type Props = {
  claimId: string;
  queue: ClaimQueue;
  /** Without an NPI somebody has looked at the licensing board. */
  needsLookup: boolean;
  /** The account that holds the number, if another does. */
  holder: string | null;
  /** Why an approval is only proposed here; empty when one person may. */
  secondPerson: SecondPersonReason[];
  mayApprove: boolean;
  suggested: Decision;
  back: FormReturn;
};

/** Three decisions, each behind its button; the keys open them. */
export function DecisionForms(props: Props) {
  const { claimId, queue, secondPerson, suggested, back } = props;
  const panel = (decision: Decision) => ({
    claimId,
    queue,
    decision,
    back: valueOf(back, "decision") === decision ? back : null,
    // Beside a proposal the second person's word is the next step.
    look: (props.mayApprove && suggested === decision
      ? "primary"
      : "plain") as ButtonLook,
  });
  return (
    <div className="flex flex-wrap items-start gap-2.5">
      {props.mayApprove ? (
        <Panel
          {...panel("approve")}
          label={secondPerson.length > 0 ? "Propose approval" : "Approve"}
          choices={approveReasons}
          words={approveWords}
        >
          <Override {...props} />
          {props.needsLookup ? <LookupFields back={back} /> : null}
        </Panel>
      ) : null}
      <Panel
        {...panel("ask")}
        label="Ask for more"
        choices={askReasons}
        words={askWords}
      />
      <Panel
        {...panel("decline")}
        label="Decline"
        choices={declineReasons}
        words={declineWords}
      />
    </div>
  );
}

/** What makes this approval more than one person's. */
function Override({ secondPerson, holder, back }: Props) {
  if (secondPerson.length === 0) return null;
  return (
    <div className="rounded-lg bg-warm-wash px-3.5 py-2.5">
      <p>
        A colleague has to confirm this, because{" "}
        {secondPerson.map((reason) => secondPersonWords[reason]).join("; ")}.
        {secondPerson.includes("points-short")
          ? " A look-up at a primary source, recorded first, would be enough."
          : ""}
      </p>
      {holder ? (
        <CheckField
          name="overHolder"
          value="yes"
          label={`Give the number to this claimant; the binding of ${holder} ends.`}
          defaultChecked={valueOf(back, "overHolder") === "yes"}
          required
        />
      ) : null}
    </div>
  );
}

const noteHelp: Record<Decision, string> = {
  approve: "For colleagues and the record. The reader does not see it.",
  ask: "This is mailed to the reader.",
  decline: "For colleagues and the record. The reader is told the reason.",
};

const looks: Record<string, string> = {
  primary: "border-transparent bg-accent text-accent-ink",
  plain: "border-rule bg-raised text-ink",
};

function Panel({
  claimId,
  queue,
  decision,
  label,
  look,
  choices,
  words,
  back,
  children,
}: {
  claimId: string;
  queue: ClaimQueue;
  decision: Decision;
  label: string;
  look: ButtonLook;
  choices: readonly string[];
  words: Record<string, string>;
  back: FormReturn | null;
  children?: ReactNode;
}) {
  const errors = (name: string) =>
    back ? wordsFor(errorOf(back, name), reviewProblems) : undefined;
  const id = (name: string) => `${decision}-${name}`;
  return (
    <details
      id={`decide-${decision}`}
      name="decision"
      data-key={keyOf[decision].toLowerCase()}
      open={back !== null}
      className="open:w-full"
    >
      <summary
        className={`inline-flex min-h-[34px] cursor-pointer list-none items-center gap-2 rounded-md border px-3 text-[0.8125rem] font-semibold ${looks[look]}`}
      >
        {label} <Key>{keyOf[decision]}</Key>
      </summary>
      <form
        method="post"
        action={`/admin/claims/${claimId}/decision`}
        className="mt-2.5 grid max-w-xl gap-3.5 rounded-lg border border-rule p-4"
      >
        <input type="hidden" name="decision" value={decision} />
        <input type="hidden" name="queue" value={queue} />
        <SelectField
          id={id("reason")}
          name="reason"
          label="Reason"
          required
          defaultValue={back ? valueOf(back, "reason") : ""}
          error={errors("reason")}
          choices={[
            { value: "", label: "Choose a reason" },
            ...choices.map((value) => ({
              value,
              label: words[value] ?? value,
            })),
          ]}
        />
        <TextArea
          id={id("note")}
          name="note"
          label={decision === "ask" ? "Question to the reader" : "Note"}
          optional={decision !== "ask"}
          required={decision === "ask"}
          help={noteHelp[decision]}
          maxLength={2000}
          defaultValue={back ? valueOf(back, "note") : ""}
          error={errors("note")}
        />
        {children}
        <div>
          <Button look={decision === "decline" ? "danger" : "primary"}>
            {label} and open the next claim
          </Button>
        </div>
      </form>
    </details>
  );
}

/** Without an NPI somebody has looked at the licensing board. */
function LookupFields({ back }: { back: FormReturn }) {
  const problem = (name: string) =>
    wordsFor(errorOf(back, name), reviewProblems);
  return (
    <fieldset className="grid gap-3.5 border-t border-rule pt-3">
      <legend className="pt-1 font-semibold">
        What the licensing board said
      </legend>
      <TextField
        name="lookupSource"
        label="Board or register looked at"
        maxLength={200}
        required
        defaultValue={valueOf(back, "lookupSource")}
        error={problem("lookupSource")}
      />
      <SelectField
        name="lookupStatus"
        label="Status of the license"
        required
        defaultValue={valueOf(back, "lookupStatus")}
        error={problem("lookupStatus")}
        choices={lookupChoices}
      />
      <TextField
        name="lookupNumber"
        label="License number there"
        optional
        maxLength={40}
        defaultValue={valueOf(back, "lookupNumber")}
        error={problem("lookupNumber")}
      />
      <TextField
        name="lookupExpires"
        type="date"
        label="Valid until"
        optional
        defaultValue={valueOf(back, "lookupExpires")}
        error={problem("lookupExpires")}
      />
    </fieldset>
  );
}
