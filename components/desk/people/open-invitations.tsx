import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { roleWords } from "#components/desk/people/words.ts";
import { When } from "#components/desk/when.tsx";
import type { StaffRole } from "#domain/subscribers/schema.ts";

/** Links that can still be used. */
export function OpenInvitations({
  invitations,
}: {
  invitations: {
    id: string;
    roles: StaffRole[];
    email: string | null;
    expiresAt: Date;
  }[];
}) {
  if (invitations.length === 0) return null;
  return (
    <Card aria-labelledby="open-invitations" className="p-4">
      <CardTitle id="open-invitations">Open invitations</CardTitle>
      <ul className="mt-1">
        {invitations.map((one) => (
          <li key={one.id} className="border-t border-rule py-2 first:border-0">
            <span className="wrap-anywhere">{one.email ?? "Anybody"}</span>:{" "}
            {one.roles.map((role) => roleWords[role]).join(", ")}
            <span className="block text-quiet">
              until <When at={one.expiresAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
