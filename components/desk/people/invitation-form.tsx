import { Button } from "#components/desk/button.tsx";
import { CheckField, TextField } from "#components/desk/field.tsx";
import {
  peopleProblems,
  roleHelp,
  roleWords,
} from "#components/desk/people/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { staffRoles } from "#domain/subscribers/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Makes a one-time link that turns its bearer into staff. */
export function InvitationForm({ back }: { back: FormReturn }) {
  const problem = wordsFor(errorOf(back, "roles"), peopleProblems);
  return (
    <form
      method="post"
      action="/admin/staff/invitations"
      className="grid gap-3.5"
    >
      <TextField
        name="email"
        type="email"
        label="Address"
        optional
        help="With an address the link works for that account only."
        defaultValue={valueOf(back, "email")}
        error={wordsFor(errorOf(back, "email"))}
      />
      <fieldset aria-describedby={problem ? "roles-error" : undefined}>
        <legend className="font-semibold">Roles</legend>
        {staffRoles.map((role) => (
          <CheckField
            key={role}
            name="roles"
            value={role}
            label={
              <>
                {roleWords[role]}{" "}
                <span className="text-quiet">{roleHelp[role]}</span>
              </>
            }
          />
        ))}
        {problem ? (
          <p id="roles-error" className="font-semibold text-bad">
            {problem}
          </p>
        ) : null}
      </fieldset>
      <div>
        <Button look="primary">Make a link</Button>
      </div>
    </form>
  );
}

/** The link, shown this once: only its hash is kept. */
export function FreshInvitation({ link }: { link: string }) {
  if (!link) return null;
  return (
    <div role="status" className="mb-4 rounded-lg bg-wash px-4 py-3">
      <p className="font-semibold">
        Send this link to your colleague. It is shown only now.
      </p>
      <code className="block wrap-anywhere select-all">{link}</code>
    </div>
  );
}
