import type { EvidenceKind } from "../assessment.ts";
import type { WayKind } from "./rules.ts";

/** Something already shown, as its own reader may know it. */
export type ShownItem = { kind: EvidenceKind; at: Date };

export type LetterState = {
  /** Asked for, and not yet printed or posted, as far as the reader can tell. */
  askedAt: Date;
  postedAt: Date | null;
  /** Its code can still be entered. */
  isLive: boolean;
  /** From when another may be asked for. */
  againAt: Date;
};

/** What the reader's newest claim can still be helped by. */
export type EvidenceView = {
  claimId: string;
  status: string;
  shown: ShownItem[];
  ways: WayKind[];
  providers: { id: string; label: string }[];
  /** A code is on its way to the DIRECT address and still good. */
  directSent: boolean;
  letter: LetterState | null;
  /** Colleagues that were asked; never what they said. */
  asked: string[];
  /** How many of them have to know the reader. */
  wordsNeeded: number;
  /** "bexar-health.example": where a colleague has to be. */
  organisation: string;
  returnTo: string;
};
