import { ButtonLink } from "#components/ui/button.tsx";
import { Steps } from "#components/ui/steps.tsx";

const steps = [
  "Read the opening of any summary, without an account",
  "Confirm your e-mail, then your profession and NPI or license",
  "Read everything. No password to remember, nothing to pay",
];

/** What this publication is for, and for whom. */
export function Welcome({ invited }: { invited: boolean }) {
  return (
    <div className="grid items-end gap-x-16 gap-y-8 border-b border-rule py-10 sm:py-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)]">
      <div>
        <h1 className="page-title max-w-[20ch]">
          What was presented at the meeting, in the minutes you have
        </h1>
        <p className="mt-4 max-w-[46ch] font-serif text-[1.1875rem]/normal text-pretty text-quiet">
          Each summary reports one presentation: what was studied, what was
          found, and the sources, in a few minutes of reading. They are grouped
          in short series and written for clinicians.
        </p>
        {invited ? (
          <div className="mt-7 flex flex-wrap items-center gap-3">
            <ButtonLink href="/sign-in" look="primary">
              Subscribe free
            </ButtonLink>
            <ButtonLink href="/about">Who reads free</ButtonLink>
          </div>
        ) : null}
      </div>
      {invited ? <Steps steps={steps} /> : null}
    </div>
  );
}
