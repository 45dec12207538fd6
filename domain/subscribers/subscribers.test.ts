import { expect, test } from "vitest";
import { operatorActor, type Actor } from "#domain/audit/schema.ts";
import { db, transaction } from "#lib/db.ts";
import {
  findOrCreateByEmail,
  restoreSubscriber,
  suspendSubscriber,
} from "./commands.ts";
import { findSubscriber, searchSubscribers } from "./queries.ts";
import {
  acceptInvitation,
  createInvitation,
  endStaff,
} from "./staff/commands.ts";
import {
  findInvitation,
  hasAdministrator,
  listStaff,
} from "./staff/queries.ts";

const account = (email: string) =>
  transaction((tx) => findOrCreateByEmail(tx, email));
const staff: Actor = {
  kind: "staff",
  id: "01990000-0000-7000-8000-000000000001",
  label: "desk@precis.example",
};

test("an address has one account however often and fast it signs in", async () => {
  const made = await Promise.all(
    Array.from({ length: 4 }, () => account("anna@postbox.example")),
  );
  expect(new Set(made.map((one) => one.id)).size).toBe(1);
  expect(made.filter((one) => one.created)).toHaveLength(1);
  expect(
    await db.auditEntry.count({
      where: {
        action: "subscriber.created",
        objectLabel: "anna@postbox.example",
      },
    }),
  ).toBe(1);
});

test("a suspension lives once, is seen in search, and ends by restoring", async () => {
  const { id } = await account("suspended@postbox.example");
  const suspension = {
    id,
    reason: "shared-account",
    note: "two cities",
  } as const;
  expect(await suspendSubscriber(suspension, staff)).toEqual({ ok: true });
  expect(await suspendSubscriber(suspension, staff)).toMatchObject({
    reason: "already-suspended",
  });
  expect(await findSubscriber(id)).toMatchObject({
    suspended: true,
    standing: { state: "none" },
  });
  const found = await searchSubscribers({
    query: "SUSPENDED@",
    state: "suspended",
    page: 1,
  });
  expect(found).toMatchObject({
    total: 1,
    subscribers: [{ id, suspended: true }],
  });

  expect(await restoreSubscriber({ id, note: "" }, staff)).toEqual({
    ok: true,
  });
  expect(await restoreSubscriber({ id, note: "" }, staff)).toMatchObject({
    reason: "not-suspended",
  });
  expect((await findSubscriber(id))?.suspensions).toHaveLength(1);
  const trail = await db.auditEntry.findMany({
    where: { objectId: id },
    orderBy: { seq: "asc" },
  });
  expect(trail.map((row) => row.action)).toEqual([
    "subscriber.created",
    "subscriber.suspended",
    "subscriber.restored",
  ]);
});

test("nobody suspends or restores their own account", async () => {
  const { id, email } = await account("self@postbox.example");
  const self: Actor = { kind: "staff", id, label: email };
  expect(
    await suspendSubscriber({ id, reason: "abuse", note: "" }, self),
  ).toMatchObject({ reason: "own-account" });
});

test("an unknown account is simply unknown", async () => {
  const id = "01990000-0000-7000-8000-0000000000ff";
  expect(await findSubscriber(id)).toBeNull();
  expect(
    await suspendSubscriber({ id, reason: "abuse", note: "" }, staff),
  ).toMatchObject({ reason: "unknown" });
});

test("an invitation makes one person staff, once", async () => {
  expect(await hasAdministrator()).toBe(false);
  const { token } = await createInvitation(
    { roles: ["administrator"], email: null },
    operatorActor,
  );
  expect(await findInvitation(token)).toMatchObject({
    roles: ["administrator"],
  });
  const [one, two] = [
    await account("one@precis.example"),
    await account("two@precis.example"),
  ];
  const outcomes = await Promise.all([
    acceptInvitation(token, one.id),
    acceptInvitation(token, two.id),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    reason: "invitation-spent",
  });
  expect(await findInvitation(token)).toBeNull();
  expect(await hasAdministrator()).toBe(true);
  expect(await listStaff()).toMatchObject([
    { roles: ["administrator"], hasSecondFactor: false },
  ]);
});

test("an invitation for an address serves no other, and the last administrator stays", async () => {
  const { token } = await createInvitation(
    { roles: ["editor", "reviewer"], email: "ed@precis.example" },
    operatorActor,
  );
  const [other, editor] = [
    await account("other@precis.example"),
    await account("ed@precis.example"),
  ];
  expect(await acceptInvitation(token, other.id)).toMatchObject({
    reason: "invitation-for-another",
  });
  expect(await acceptInvitation(token, editor.id)).toEqual({
    ok: true,
    roles: ["editor", "reviewer"],
  });
  expect(
    await suspendSubscriber(
      { id: editor.id, reason: "abuse", note: "" },
      staff,
    ),
  ).toMatchObject({ reason: "staff" });

  const administrator = (await listStaff()).find((one) =>
    one.roles.includes("administrator"),
  )!;
  expect(await endStaff({ id: administrator.id }, operatorActor)).toMatchObject(
    { reason: "last-administrator" },
  );
  expect(await endStaff({ id: editor.id }, operatorActor)).toEqual({
    ok: true,
  });
  expect(await endStaff({ id: editor.id }, operatorActor)).toMatchObject({
    reason: "unknown",
  });
});
