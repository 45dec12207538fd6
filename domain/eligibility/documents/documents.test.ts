import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { addDays, addMinutes } from "#lib/clock.ts";
import { databaseNow, db } from "#lib/db.ts";
import {
  claimFormOf,
  decided,
  makeAccount,
  prepareClaims,
  readerOf,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import { anImage, aPdf } from "#lib/testing/files.ts";
import { askForMore, declineClaim } from "../review/commands.ts";
import { leaseClaim } from "../leases/commands.ts";
import { reviewDocument, viewPage } from "../document-review/commands.ts";
import { addDocument, removeDocument } from "./commands.ts";
import { deleteDueDocuments } from "./jobs.ts";
import { pageLink, type PagePlace } from "./links.ts";
import {
  findAlteredDocument,
  findDocumentsOffer,
  findSharedDocument,
  listDocuments,
} from "./queries.ts";
import { documentReviewSchema, type DocumentKind } from "./schema.ts";

const [maria, , , , samuel] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];

beforeEach(prepareClaims);

let shade = 0;
/** A picture nobody has sent before. */
const picture = () => {
  shade += 1;
  const blue = (shade % 200) + 10;
  return anImage(60, 40 + shade, `rgb(20, 90, ${blue})`)
    .jpeg()
    .toBuffer();
};

/** Samuel, whose free mailbox proves nothing, waits for a person. */
async function waiting() {
  const who = await makeAccount();
  const form = claimFormOf(samuel, { workEmail: who.email });
  const { claimId } = await submitted(who, form);
  return { who, claimId };
}

async function sent(
  { who, claimId }: { who: Account; claimId: string },
  kind: DocumentKind = "licence",
  bytes?: Buffer,
) {
  const file = { bytes: bytes ?? (await picture()) };
  const outcome = await addDocument(
    { id: claimId, kind, file },
    readerOf(who),
    who.id,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.documentId;
}

type Reviewer = { actor: Actor & { id: string }; sessionId: string };

async function makeReviewer(): Promise<Reviewer> {
  const { id, email } = await makeAccount();
  const token = Uint8Array.from(Buffer.from(id));
  const { id: sessionId } = await db.session.create({
    data: {
      subscriberId: id,
      tokenHash: token,
      expiresAt: addDays(new Date(), 1),
      agentFamily: "Chrome on Linux",
    },
    select: { id: true },
  });
  return { actor: { kind: "staff", id, label: email }, sessionId };
}

function checked(
  claimId: string,
  documentId: string,
  changes: Record<string, string> = {},
) {
  return documentReviewSchema.parse({
    id: claimId,
    documentId,
    kind: "licence",
    legible: "yes",
    firstName: "Samuel",
    lastName: "Nguyen",
    showsProfession: "yes",
    altered: "no",
    issuer: "Physician Assistant Board",
    issuerState: "CA",
    expiresOn: "2031-01-31",
    verdict: "accepted",
    ...changes,
  });
}

describe("a reader sends documents", () => {
  test("only for their own claim, and only while more is needed", async () => {
    const claim = await waiting();
    const stranger = await makeAccount();
    const file = { bytes: await picture() };
    const form = { id: claim.claimId, kind: "licence" as const, file };
    expect(
      await addDocument(form, readerOf(stranger), stranger.id),
    ).toMatchObject({ reason: "unknown" });
    const proven = await makeAccount(maria.workEmail);
    const approved = await submitted(proven, claimFormOf(maria));
    expect(await findDocumentsOffer(proven.id)).toBeNull();
    expect(
      await addDocument(
        { ...form, id: approved.claimId },
        readerOf(proven),
        proven.id,
      ),
    ).toMatchObject({ reason: "documents-not-needed" });
    expect(await findDocumentsOffer(claim.who.id)).toMatchObject({
      left: 6,
      days: 30,
      documents: [],
    });
  });

  test("and sees what was sent, up to six, each once", async () => {
    const claim = await waiting();
    const bytes = await picture();
    await sent(claim, "badge", bytes);
    expect(
      await addDocument(
        { id: claim.claimId, kind: "licence", file: { bytes } },
        readerOf(claim.who),
        claim.who.id,
      ),
    ).toMatchObject({ reason: "document-known", field: "file" });
    for (let more = 0; more < 5; more += 1) await sent(claim);
    const offer = await findDocumentsOffer(claim.who.id);
    expect(offer?.left).toBe(0);
    expect(offer?.documents[0]).toMatchObject({
      kind: "badge",
      pages: 1,
      state: "waiting",
    });
    await expect(sent(claim)).rejects.toThrow("too-many-documents");
  });

  test("what is no picture or PDF is refused beside the field", async () => {
    const { who, claimId } = await waiting();
    const file = { bytes: Buffer.from("hello") };
    expect(
      await addDocument(
        { id: claimId, kind: "badge", file },
        readerOf(who),
        who.id,
      ),
    ).toEqual({ ok: false, reason: "file-kind", field: "file" });
    expect(await db.document.count()).toBe(0);
  });

  test("the database holds nothing that could be looked at", async () => {
    const claim = await waiting();
    const documentId = await sent(claim, "licence", aPdf({ pages: 2 }));
    const pages = await db.documentPage.findMany({ orderBy: { page: "asc" } });
    expect(pages.map((page) => page.page)).toEqual([1, 2]);
    for (const page of pages) {
      const text = Buffer.from(page.sealed).toString("latin1");
      expect(text).not.toMatch(/JFIF|%PDF|\xff\xd8\xff/);
    }
    const document = await db.document.findUniqueOrThrow({
      where: { id: documentId },
    });
    expect(document.sealedKey?.length).toBe(60);
    const trail = await db.auditEntry.findFirstOrThrow({
      where: { action: "document.added" },
    });
    expect(trail.objectId).toBe(documentId);
  });

  test("and takes one back until somebody has judged it", async () => {
    const claim = await waiting();
    const documentId = await sent(claim);
    const remove = () =>
      removeDocument(
        { id: claim.claimId, documentId },
        readerOf(claim.who),
        claim.who.id,
      );
    const { actor } = await makeReviewer();
    await reviewDocument(checked(claim.claimId, documentId), actor);
    expect(await remove()).toMatchObject({ reason: "document-reviewed" });
    await decided(claim.claimId);
    const other = await sent(claim);
    const stranger = await makeAccount();
    expect(
      await removeDocument(
        { id: claim.claimId, documentId: other },
        readerOf(stranger),
        stranger.id,
      ),
    ).toMatchObject({ reason: "unknown" });
    expect(
      await removeDocument(
        { id: claim.claimId, documentId: other },
        readerOf(claim.who),
        claim.who.id,
      ),
    ).toEqual({ ok: true });
    expect(await db.documentPage.count({ where: { documentId: other } })).toBe(
      0,
    );
  });

  test("an answer may be asked for, and then documents are welcome", async () => {
    const claim = await waiting();
    await askForMore(
      {
        decision: "ask",
        id: claim.claimId,
        reason: "proof-of-identity",
        note: "Could you show us your license?",
      },
      { kind: "staff", id: null, label: "the desk" },
    );
    expect(await findDocumentsOffer(claim.who.id)).toMatchObject({
      isAsked: true,
      question: "Could you show us your license?",
    });
    await sent(claim);
  });
});

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

describe("documents are judged", () => {
  test("a license and a photo ID under one name qualify together", async () => {
    const claim = await waiting();
    const licence = await sent(claim, "licence");
    const photo = await sent(claim, "photo-id");
    const { actor } = await makeReviewer();
    expect(
      await reviewDocument(checked(claim.claimId, licence), actor),
    ).toMatchObject({ ok: true });
    expect(await decided(claim.claimId)).toBe("in_review");
    await reviewDocument(
      checked(claim.claimId, photo, {
        kind: "photo-id",
        showsProfession: "no",
      }),
      actor,
    );
    expect(await decided(claim.claimId)).toBe("approved");
    expect(await standingOf(claim.who)).toBe("qualified");
    const item = await db.evidenceItem.findFirstOrThrow({
      where: { claimId: claim.claimId, kind: "documents" },
    });
    expect(item).toMatchObject({ points: 80, createdBy: actor.id });
    expect(JSON.stringify(item.detail)).not.toContain("Nguyen");
  });

  test("a license alone weighs less, and a photo ID alone nothing", async () => {
    const first = await waiting();
    const { actor } = await makeReviewer();
    await reviewDocument(
      checked(first.claimId, await sent(first, "photo-id"), {
        kind: "photo-id",
      }),
      actor,
    );
    expect(await decided(first.claimId)).toBe("in_review");
    expect(await db.evidenceItem.count({ where: { kind: "documents" } })).toBe(
      0,
    );
    await reviewDocument(
      checked(first.claimId, await sent(first), { firstName: "S." }),
      actor,
    );
    expect(await decided(first.claimId)).toBe("in_review");
    const item = await db.evidenceItem.findFirstOrThrow({
      where: { kind: "documents", revokedAt: null },
    });
    expect(item.points).toBe(50);
  });

  test("what the check list speaks against cannot be accepted", async () => {
    const claim = await waiting();
    const documentId = await sent(claim);
    const { actor } = await makeReviewer();
    const faulty: Record<string, string>[] = [
      { legible: "no" },
      { expiresOn: "2020-01-01" },
      { lastName: "Okafor" },
      { showsProfession: "no" },
      { altered: "yes" },
    ];
    for (const change of faulty)
      expect(
        await reviewDocument(checked(claim.claimId, documentId, change), actor),
      ).toEqual({
        ok: false,
        reason: "checklist-contradicts",
        field: "verdict",
      });
    expect(
      await reviewDocument(
        checked(claim.claimId, documentId, { lastName: "" }),
        actor,
      ),
    ).toMatchObject({ reason: "required", field: "lastName" });
    await reviewDocument(
      checked(claim.claimId, documentId, {
        expiresOn: "2020-01-01",
        verdict: "refused",
      }),
      actor,
    );
    const offer = await findDocumentsOffer(claim.who.id);
    expect(offer).toBeNull();
    await decided(claim.claimId);
    expect(
      (await findDocumentsOffer(claim.who.id))?.documents[0],
    ).toMatchObject({ state: "refused", faults: ["expired"] });
  });

  test("one altered document takes the weight from all, and stays known", async () => {
    const claim = await waiting();
    const [licence, badge] = [await sent(claim), await sent(claim, "badge")];
    const { actor } = await makeReviewer();
    await reviewDocument(checked(claim.claimId, licence), actor);
    await reviewDocument(
      checked(claim.claimId, badge, { altered: "yes", verdict: "refused" }),
      actor,
    );
    expect(await decided(claim.claimId)).toBe("in_review");
    expect(await db.evidenceItem.count({ where: { kind: "documents" } })).toBe(
      0,
    );
    expect(await findAlteredDocument(db, claim.claimId)).toBe(true);
  });

  test("nobody judges while a colleague has the claim open, or their own", async () => {
    const claim = await waiting();
    const documentId = await sent(claim);
    const [first, second] = [await makeReviewer(), await makeReviewer()];
    await leaseClaim(claim.claimId, first.actor.id);
    expect(
      await reviewDocument(checked(claim.claimId, documentId), second.actor),
    ).toMatchObject({ reason: "open-with-another" });
    expect(
      await reviewDocument(checked(claim.claimId, documentId), {
        kind: "staff",
        id: claim.who.id,
        label: "",
      }),
    ).toMatchObject({ reason: "own-claim" });
  });

  test("the same file for two accounts is a sign of risk, even once deleted", async () => {
    const [one, other, third] = [
      await waiting(),
      await waiting(),
      await waiting(),
    ];
    const bytes = await picture();
    await sent(one, "licence", bytes);
    expect(await findSharedDocument(db, one.claimId)).toBe(false);
    const documentId = await sent(other, "licence", bytes);
    await removeDocument(
      { id: other.claimId, documentId },
      readerOf(other.who),
      other.who.id,
    );
    expect(await findSharedDocument(db, one.claimId)).toBe(true);
    expect(await findSharedDocument(db, other.claimId)).toBe(true);
    expect(await findSharedDocument(db, third.claimId)).toBe(false);
  });
});

describe("pictures are deleted", () => {
  test("thirty days after the decision, once, and the facts stay", async () => {
    const claim = await waiting();
    const documentId = await sent(claim);
    const { actor } = await makeReviewer();
    await reviewDocument(
      checked(claim.claimId, documentId, { verdict: "refused" }),
      actor,
    );
    await decided(claim.claimId);
    const find = () =>
      db.document.findUniqueOrThrow({ where: { id: documentId } });
    expect((await find()).deleteAfter).toBeNull();
    await declineClaim(
      {
        decision: "decline",
        id: claim.claimId,
        reason: "could-not-verify",
        note: "",
      },
      actor,
    );
    const { deleteAfter } = await find();
    const days = (deleteAfter!.getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    expect(await deleteDueDocuments()).toBe(0);
    await db.document.updateMany({
      data: { deleteAfter: new Date(Date.now() - 1000) },
    });
    expect(await deleteDueDocuments()).toBe(1);
    expect(await deleteDueDocuments()).toBe(0);
    expect(await db.documentPage.count()).toBe(0);
    const gone = await find();
    expect(gone.sealedKey).toBeNull();
    expect(gone.facts).toMatchObject({ accepted: false, nameGrade: "S" });
    expect(
      await db.auditEntry.count({ where: { action: "document.deleted" } }),
    ).toBe(1);
  });

  test("not while the claim waits again", async () => {
    const claim = await waiting();
    const documentId = await sent(claim);
    await db.document.updateMany({
      data: { deleteAfter: new Date(Date.now() - 1000) },
    });
    await askForMore(
      {
        decision: "ask",
        id: claim.claimId,
        reason: "licence-details",
        note: "Which board?",
      },
      { kind: "staff", id: null, label: "the desk" },
    );
    expect(await deleteDueDocuments()).toBe(0);
    expect(await db.documentPage.count({ where: { documentId } })).toBe(1);
  });
});
