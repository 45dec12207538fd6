import { Button } from "#components/desk/button.tsx";
import { roleWords } from "#components/desk/people/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ListedStaff } from "#domain/subscribers/staff/queries.ts";

/** Who is staff, with what roles, and the button that ends it. */
export function StaffList({ staff }: { staff: ListedStaff[] }) {
  return (
    <DeskTable
      label="Staff"
      columns={["Account", "Roles", "Second factor", "Since", "Membership"]}
    >
      {staff.map((member) => (
        <tr key={member.id}>
          <td className="min-w-56 wrap-anywhere">
            <a
              href={`/admin/subscribers/${member.id}`}
              className="font-semibold"
            >
              {member.email}
            </a>
            {member.name ? (
              <span className="block text-quiet">{member.name}</span>
            ) : null}
          </td>
          <td>{member.roles.map((role) => roleWords[role]).join(", ")}</td>
          <td>
            {member.hasSecondFactor ? (
              "Set up"
            ) : (
              <Pill tone="warm">Not yet</Pill>
            )}
          </td>
          <td className="whitespace-nowrap text-quiet">
            <When at={member.createdAt} day />
          </td>
          <td>
            <form method="post" action={`/admin/staff/${member.id}/end`}>
              <Button
                look="danger"
                aria-label={`End the staff membership of ${member.email}`}
              >
                End
              </Button>
            </form>
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
