import { ClaimPart, type ClaimFill } from "#components/account/claim-part.tsx";
import { ClaimPath } from "#components/account/claim-path.tsx";
import { ClaimPerson } from "#components/account/claim-person.tsx";
import { ClaimPractice } from "#components/account/claim-practice.tsx";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Profession } from "#domain/eligibility/professions.ts";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Everything a reader tells us to be recognised; works without script. */
export function ClaimForm({
  back,
  known,
  attestation,
  professions,
  returnTo,
}: {
  back: FormReturn;
  known: Record<string, string>;
  attestation: string;
  professions: Profession[];
  returnTo: string;
}) {
  const fill: ClaimFill = (name) => ({
    name,
    defaultValue: valueOf(back, name, known[name]),
    error: problemWith(back, name),
  });
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
        <ClaimPerson fill={fill} professions={professions} />
        <ClaimPath fill={fill} />
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
          <div>
            <Button look="primary">Send and check now</Button>
          </div>
        </ClaimPart>
      </div>
    </form>
  );
}
