import { findSharedDocument } from "../document-signs/queries.ts";
import { findClaimForReview } from "../review/queries.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import {
  decided,
  prepareClaims,
  readerOf,
  standingOf,
} from "#lib/testing/claims.ts";
import {
  checked,
  makeReviewer,
  picture,
  sent,
  waiting,
} from "#lib/testing/documents.ts";
import { removeDocument } from "../documents/commands.ts";
import { findDocumentsOffer } from "../documents/queries.ts";
import { leaseClaim } from "../leases/commands.ts";
import { reviewDocument } from "./commands.ts";

beforeEach(prepareClaims);

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

  test("the reader who takes back the last that waits lets the set be weighed", async () => {
    const claim = await waiting();
    const [licence, badge] = [await sent(claim), await sent(claim, "badge")];
    const { actor } = await makeReviewer();
    await reviewDocument(checked(claim.claimId, licence), actor);
    expect(await db.evidenceItem.count({ where: { kind: "documents" } })).toBe(
      0,
    );
    await removeDocument(
      { id: claim.claimId, documentId: badge },
      readerOf(claim.who),
      claim.who.id,
    );
    expect(await decided(claim.claimId)).toBe("in_review");
    const item = await db.evidenceItem.findFirstOrThrow({
      where: { kind: "documents" },
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
    expect(
      (await findClaimForReview(claim.claimId))?.assessment.signs,
    ).toContainEqual({ sign: "altered-document", points: 60 });
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
