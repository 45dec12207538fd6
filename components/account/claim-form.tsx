import { claimFill, ClaimPart } from "#components/account/claim-part.tsx";
import {
  ClaimNumber,
  ClaimPathChoice,
} from "#components/account/claim-path.tsx";
import { ClaimPerson } from "#components/account/claim-person.tsx";
import { ClaimPractice } from "#components/account/claim-practice.tsx";
import { DraftKeeper } from "#components/account/draft-keeper.tsx";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Profession } from "#domain/eligibility/professions.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** Everything a reader tells us to be recognised; works without script. */
export function ClaimForm({
  back,
  known,
  attestation,
  professions,
  openedAt,
  returnTo,
}: {
  back: FormReturn;
  known: Record<string, string>;
  attestation: string;
  professions: Profession[];
  /** The moment this form was opened, ISO 8601: what is kept of it goes by that. */
  openedAt: string;
  returnTo: string;
}) {
  const fill = claimFill(back, known);
  return (
    <form
      id="form"
      method="post"
      action="/account/claims"
      noValidate
      className="group/claim"
    >
      <Problems back={back} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <div className="grid gap-10">
        <ClaimPathChoice fill={fill} />
        <ClaimPerson fill={fill} professions={professions} />
        <ClaimNumber fill={fill} />
        <ClaimPractice fill={fill} />
        <ClaimPart title="Your word">
          <Checkbox
            name="attested"
            value="yes"
            label={attestation}
            help="These words are kept with your request, as they stand now."
            error={problemWith(back, "attested")}
            defaultChecked={back.values.attested === "yes"}
            required
          />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Button look="primary">Send and check now</Button>
            <Button
              formAction="/account/claims/drafts"
              name="openedAt"
              value={openedAt}
            >
              Save and finish later
            </Button>
            <DraftKeeper openedAt={openedAt} />
          </div>
        </ClaimPart>
      </div>
    </form>
  );
}
