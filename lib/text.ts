import { z } from "zod";
import "#lib/no-eval.ts";

const forbidden = /\0/;
// PostgreSQL refuses NUL in text, and a lone surrogate cannot be stored.
const clean = (value: string) => !forbidden.test(value) && value.isWellFormed();

/**
 * Text a person typed: trimmed, bounded, without NUL or lone surrogates.
 * Messages are reason codes; a component turns them into words.
 */
export function text(options: {
  min?: number;
  max: number;
  multiline?: boolean;
}) {
  const { min = 0, max, multiline = false } = options;
  return z
    .string({ error: "required" })
    .refine(clean, "unreadable")
    .transform((value) => tidy(value, multiline))
    .pipe(
      z
        .string()
        .min(min, { error: min <= 1 ? "required" : "too-short" })
        .max(max, { error: "too-long" }),
    );
}

function tidy(value: string, multiline: boolean): string {
  const unified = value.replace(/\r\n?/g, "\n").trim();
  return multiline ? unified : unified.replace(/\s+/g, " ");
}

const mailbox =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * One ASCII address, lower-cased. Anything that a mail library could read as
 * two addresses, or that Unicode normalisation could turn into one, is refused.
 */
export const emailSchema = z
  .string({ error: "required" })
  .transform((value) => value.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, { error: "required" })
      .max(254, { error: "too-long" })
      .regex(mailbox, { error: "email-form" })
      .refine(
        (value) => !/^\.|\.\.|\.@/.test(value) && value.indexOf("@") <= 64,
        "email-form",
      ),
  );

export const idSchema = z.uuid({ error: "unknown" });

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "slug-form" })
  .max(120, { error: "too-long" });

const ownPath = /^\/(?![/\\])[\w\-./~%?=&#+:@,]*$/;

/** A path of this site; anything else becomes "/", so no redirect leaves. */
export const returnPathSchema = z
  .string()
  .max(500)
  .refine((value) => ownPath.test(value) && !/%(?:2f|5c|0)/i.test(value))
  .catch("/");

/** "Fibromyalgia’s Origins" -> "fibromyalgias-origins"; never empty. */
export function slugify(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100)
    .replace(/-+$/, "");
  return plain || "untitled";
}
