import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  decided,
  makeAccount,
  prepareClaims,
  readerOf,
  submitted,
} from "#lib/testing/claims.ts";
import {
  checked,
  makeReviewer,
  picture,
  sent,
  waiting,
} from "#lib/testing/documents.ts";
import { aPdf } from "#lib/testing/files.ts";
import { reviewDocument } from "../document-review/commands.ts";
import { askForMore, declineClaim } from "../review/commands.ts";
import { addDocument, removeDocument } from "./commands.ts";
import { deleteDueDocuments } from "./jobs.ts";
import { findDocumentsOffer } from "./queries.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";

const maria = demoProviders[0]!;

beforeEach(prepareClaims);

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
