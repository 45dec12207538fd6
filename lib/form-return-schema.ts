import { z } from "zod";

/** Why a form came back, field by field, and what was typed into it. */
export const formReturnSchema = z.object({
  errors: z.array(z.object({ field: z.string(), reason: z.string() })),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export type FormReturn = z.infer<typeof formReturnSchema>;

export const emptyFormReturn: FormReturn = { errors: [], values: {} };

/** The reason recorded for `field`, if any. */
export function errorOf(back: FormReturn, field: string): string | undefined {
  return back.errors.find((error) => error.field === field)?.reason;
}

/** The text typed into `field`, or `fallback`. */
export function valueOf(
  back: FormReturn,
  field: string,
  fallback = "",
): string {
  const value = back.values[field];
  return typeof value === "string" ? value : fallback;
}
