import type { Metadata } from "next";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import {
  FreshInvitation,
  InvitationForm,
} from "#components/desk/people/invitation-form.tsx";
import { OpenInvitations } from "#components/desk/people/open-invitations.tsx";
import { StaffList } from "#components/desk/people/staff-list.tsx";
import { peopleProblems } from "#components/desk/people/words.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import {
  listInvitations,
  listStaff,
} from "#domain/subscribers/staff/queries.ts";
import { valueOf } from "#lib/form-return-schema.ts";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage(props: PageProps<"/admin/staff">) {
  await requireStaff("administrator");
  const back = await loadFormReturn(props.searchParams);
  const [staff, invitations] = await Promise.all([
    listStaff(),
    listInvitations(),
  ]);
  return (
    <>
      <PageHeader title="Staff" />
      <FormProblem back={back} words={peopleProblems} />
      <FreshInvitation link={valueOf(back, "invitation")} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
        <StaffList staff={staff} />
        <div className="grid gap-5">
          <Card className="grid gap-3.5 p-4" aria-labelledby="invite">
            <CardTitle id="invite">Invite a colleague</CardTitle>
            <InvitationForm back={back} />
          </Card>
          <OpenInvitations invitations={invitations} />
        </div>
      </div>
    </>
  );
}
