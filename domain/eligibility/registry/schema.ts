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
  name: text({ max: 80 }).default(""),
  state: text({ max: 2 }).default(""),
});

export type RegistrySearch = z.output<typeof registrySearchSchema>;
