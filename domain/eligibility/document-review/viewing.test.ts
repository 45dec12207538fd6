import { beforeEach, describe, expect, test } from "vitest";
import { addDays, addMinutes } from "#lib/clock.ts";
import { db, databaseNow } from "#lib/db.ts";
import { prepareClaims } from "#lib/testing/claims.ts";
import {
  makeReviewer,
  sent,
  waiting,
  type Reviewer,
} from "#lib/testing/documents.ts";
import { pageLink, type PagePlace } from "../documents/links.ts";
import { listDocuments } from "../documents/queries.ts";
import { leaseClaim } from "../leases/commands.ts";
import { declineClaim } from "../review/commands.ts";
import { viewPage } from "./commands.ts";

beforeEach(prepareClaims);

describe("a picture is seen", () => {
  async function shown() {
    const claim = await waiting();
    const documentId = await sent(claim);
    const reviewer = await makeReviewer();
    const place = { id: claim.claimId, documentId, page: 1 };
    return { claim, place, reviewer };
  }

  async function view(
    place: PagePlace,
    { actor, sessionId }: Reviewer,
    options: { opened?: boolean; at?: Date; key?: string } = {},
  ) {
    const viewer = { subscriberId: actor.id, sessionId };
    if (options.opened ?? true) await leaseClaim(place.id, actor.id);
    const now = options.at ?? (await databaseNow(db));
    const key =
      options.key ?? pageLink(place, viewer, now).split("?key=")[1] ?? "";
    return viewPage({ ...place, key }, viewer, actor);
  }

  test("by the reviewer who has the claim open, marked, and it is written down", async () => {
    const { place, reviewer } = await shown();
    const seen = await view(place, reviewer);
    expect(seen?.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    const [entry] = await db.documentView.findMany();
    expect(entry).toMatchObject({
      documentId: place.documentId,
      viewedBy: reviewer.actor.id,
      page: 1,
    });
    expect(
      await db.auditEntry.count({ where: { action: "document.viewed" } }),
    ).toBe(1);
    const [listed] = await listDocuments(place.id);
    expect(listed?.views).toBe(1);
  });

  test("not without opening the claim, nor while a colleague has it open", async () => {
    const { place, reviewer } = await shown();
    expect(await view(place, reviewer, { opened: false })).toBeNull();
    const colleague = await makeReviewer();
    await leaseClaim(place.id, colleague.actor.id);
    expect(await view(place, reviewer)).toBeNull();
    expect(await db.documentView.count()).toBe(0);
  });

  test("not by a link that is over, of another session, or for another page", async () => {
    const { claim, place, reviewer } = await shown();
    const now = await databaseNow(db);
    expect(await view(place, reviewer, { at: addMinutes(now, -6) })).toBeNull();
    const other = { ...place, documentId: await sent(claim, "badge") };
    const viewer = {
      subscriberId: reviewer.actor.id,
      sessionId: reviewer.sessionId,
    };
    const key = pageLink(place, viewer, now).split("?key=")[1]!;
    expect(await view(other, reviewer, { key })).toBeNull();
    const elsewhere = { ...reviewer, sessionId: crypto.randomUUID() };
    expect(await view(place, elsewhere, { key })).toBeNull();
    expect(await view(place, reviewer, { key: "" })).toBeNull();
    expect(await view(place, reviewer, { key: `${key}x` })).toBeNull();
    expect(await view(place, reviewer, { key })).not.toBeNull();
  });

  test("never by its owner, should the owner be staff", async () => {
    const { claim, place } = await shown();
    const owner: Reviewer = {
      actor: { kind: "staff", id: claim.who.id, label: claim.who.email },
      sessionId: crypto.randomUUID(),
    };
    expect(await view(place, owner)).toBeNull();
    await db.claim.update({
      where: { id: place.id },
      data: {
        openedBy: claim.who.id,
        openedUntil: addDays(new Date(), 1),
      },
    });
    expect(await view(place, owner, { opened: false })).toBeNull();
  });

  test("not after the decision, nor moved to another document's place", async () => {
    const { claim, place, reviewer } = await shown();
    const second = await sent(claim, "badge");
    await db.documentPage.deleteMany({ where: { documentId: second } });
    await db.$executeRaw`
      update document_page set document_id = ${second}::uuid
       where document_id = ${place.documentId}::uuid`;
    expect(await view({ ...place, documentId: second }, reviewer)).toBeNull();
    await db.$executeRaw`
      update document_page set document_id = ${place.documentId}::uuid`;
    expect(await view(place, reviewer)).not.toBeNull();
    await declineClaim(
      {
        decision: "decline",
        id: place.id,
        reason: "could-not-verify",
        note: "",
      },
      reviewer.actor,
    );
    expect(await view(place, reviewer)).toBeNull();
  });
});
