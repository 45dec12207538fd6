import { z } from "zod";
import { text } from "#lib/text.ts";

export const professionClasses = [
  "eligible",
  "person",
  "trainee",
  "no",
] as const;

/** What the policy does with a profession: let in, ask a person, or refuse. */
export type ProfessionClass = (typeof professionClasses)[number];

/** The beginning of a Health Care Provider Taxonomy code, or a whole one. */
const codeStart = z
  .string()
  .regex(/^[0-9]{2}[0-9A-Z]{1,8}$/, { error: "code-start-form" });
const wholeCode = z
  .string()
  .regex(/^[0-9]{3}[0-9A-Z]{6}X$/, { error: "code-form" });

export const professionSchema = z.object({
  /** Stored with claims: never changed, only retired. */
  id: z
    .string()
    .max(60, { error: "too-long" })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "profession-id-form" }),
  label: text({ min: 1, max: 80 }),
  class: z.enum(professionClasses, { error: "class-missing" }),
  /**
   * Beginnings of Health Care Provider Taxonomy codes (NUCC). The codes are
   * facts; the grouping and the labels are ours.
   */
  codes: z.array(codeStart).max(40, { error: "too-many-codes" }),
  /** Whether most in this profession hold an NPI of their own. */
  usuallyHasNpi: z.boolean(),
  /** Offered no more; claims that name it stay readable. */
  retired: z.boolean().default(false),
});

/** The professions a publisher knows, in the order of the claim form. */
export const professionTableSchema = z
  .object({
    list: z.array(professionSchema).min(1, { error: "required" }).max(200),
    /** Codes the code set has withdrawn: who still holds one proves nothing. */
    withdrawn: z.array(wholeCode).max(500),
  })
  .superRefine(({ list }, context) => {
    list.forEach(({ id, label }, at) => {
      const earlier = list.slice(0, at);
      const refuse = (field: string, message: string) =>
        context.addIssue({
          code: "custom",
          path: ["list", at, field],
          message,
        });
      if (earlier.some((one) => one.id === id)) refuse("label", "id-taken");
      if (earlier.some((one) => one.label === label && one.id !== id))
        refuse("label", "label-taken");
    });
    if (!list.some((one) => one.class === "eligible" && !one.retired))
      context.addIssue({
        code: "custom",
        path: ["list"],
        message: "nobody-eligible",
      });
  });

export type Profession = z.output<typeof professionSchema>;
export type ProfessionTable = z.output<typeof professionTableSchema>;
