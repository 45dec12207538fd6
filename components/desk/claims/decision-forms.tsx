import type { ReactNode } from "react";
import { Button, Key, type ButtonLook } from "#components/desk/button.tsx";
import { ClaimShortcuts } from "#components/desk/claims/shortcuts.tsx";
import {
  approveWords,
  askWords,
  declineWords,
  reviewProblems,
} from "#components/desk/claims/words.ts";
import { SelectField, TextArea, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import {
  approveReasons,
  askReasons,
  declineReasons,
  lookupStatuses,
} from "#domain/eligibility/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

type Decision = "approve" | "ask" | "decline";

const panels = { a: "decide-approve", m: "decide-ask", d: "decide-decline" };

/** Three decisions, each behind its button; the keys open them. */
export function DecisionForms({
  claimId,
  hasNpi,
  suggested,
  back,
}: {
  claimId: string;
  hasNpi: boolean;
  suggested: Decision;
  back: FormReturn;
}) {
  const panel = (decision: Decision) => ({
    claimId,
    decision,
    back: valueOf(back, "decision") === decision ? back : null,
    look: (suggested === decision ? "primary" : "plain") as ButtonLook,
  });
  return (
    <div className="flex flex-wrap items-start gap-2.5">
      <ClaimShortcuts panels={panels} />
      <Panel
        {...panel("approve")}
        label="Approve"
        keyName="A"
        choices={approveReasons}
        words={approveWords}
      >
        {hasNpi ? null : <LookupFields back={back} />}
      </Panel>
      <Panel
        {...panel("ask")}
        label="Ask for more"
        keyName="M"
        choices={askReasons}
        words={askWords}
      />
      <Panel
        {...panel("decline")}
        label="Decline"
        keyName="D"
        choices={declineReasons}
        words={declineWords}
      />
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
  decision,
  label,
  keyName,
  look,
  choices,
  words,
  back,
  children,
}: {
  claimId: string;
  decision: Decision;
  label: string;
  keyName: string;
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
      open={back !== null}
      className="open:w-full"
    >
      <summary
        className={`inline-flex min-h-[34px] cursor-pointer list-none items-center gap-2 rounded-md border px-3 text-[0.8125rem] font-semibold ${looks[look]}`}
      >
        {label} <Key>{keyName}</Key>
      </summary>
      <form
        method="post"
        action={`/admin/claims/${claimId}/decision`}
        className="mt-2.5 grid max-w-xl gap-3.5 rounded-lg border border-rule p-4"
      >
        <input type="hidden" name="decision" value={decision} />
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

const lookupWords: Record<string, string> = {
  active: "Active",
  inactive: "Not active",
  "not-found": "Not found",
};

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
        choices={[
          { value: "", label: "Choose what it said" },
          ...lookupStatuses.map((value) => ({
            value,
            label: lookupWords[value] ?? value,
          })),
        ]}
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
