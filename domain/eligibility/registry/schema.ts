import { z } from "zod";
import { text } from "#lib/text.ts";
import type { RegistryFacts } from "../assessment.ts";

/** A registry record with what only people look at. */
export type RegistryEntry = RegistryFacts & {
  organisation: string;
  credential: string;
  otherNameType: string;
  practiceLine: string;
  practiceCity: string;
  primarySlot: number;
  replacementNpi: string | null;
};

export const registrySearchSchema = z.object({
  name: text({ max: 80 }).default("").catch(""),
  state: text({ max: 2 }).default("").catch(""),
  profession: text({ max: 40 }).default("").catch(""),
  /** Where the page begins, as the page before said. */
  after: text({ max: 200 }).default("").catch(""),
});

export type RegistrySearch = z.output<typeof registrySearchSchema>;
