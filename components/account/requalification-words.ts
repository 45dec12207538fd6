import type { Requalification } from "#domain/eligibility/requalification/schema.ts";
import { formatDate } from "#lib/clock.ts";

type Held = Pick<Requalification, "validUntil" | "isMailboxDue" | "isDue">;

/** Title and first sentence of the page, by what there is to do. */
export function requalificationIntro(
  held: Held,
  isConfirmed: boolean,
): { title: string; intro: string } {
  const until = formatDate(held.validUntil);
  if (isConfirmed) {
    return {
      title: "Thank you, that is all",
      intro: `Your details are confirmed, and your subscription is good until ${until}.`,
    };
  }
  return {
    title: "Is this still you?",
    intro: held.isMailboxDue
      ? "Once a year we ask whether your details still hold, and whether your work mailbox is still yours. It takes a minute."
      : "Once a year we ask whether your details still hold. Look at them, and confirm them here.",
  };
}
