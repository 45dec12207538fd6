import { operatorActor } from "#domain/audit/schema.ts";
import { createInvitation } from "#domain/subscribers/staff/commands.ts";
import { hasAdministrator } from "#domain/subscribers/staff/queries.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";

// Prints a link that makes its bearer administrator, once; nothing when there
// is one already, unless told `--anyway` (everybody lost their second factor).
const anyway = process.argv.includes("--anyway");
if (anyway || !(await hasAdministrator())) {
  const { token } = await createInvitation(
    { roles: ["administrator"], email: null },
    operatorActor,
  );
  const link = new URL("/staff-invitation", env().url);
  link.searchParams.set("token", token);
  console.log(link.href);
}
await db.$disconnect();
