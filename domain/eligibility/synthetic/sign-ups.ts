import type { SignUp } from "./sign-up.ts";
import { everydaySignUps } from "./sign-ups-everyday.ts";
import { impostorSignUps } from "./sign-ups-impostors.ts";
import { mailboxSignUps } from "./sign-ups-mailboxes.ts";
import { nameSignUps } from "./sign-ups-names.ts";
import { numberSignUps } from "./sign-ups-numbers.ts";
import { relatedSignUps } from "./sign-ups-related.ts";

/**
 * The acceptance script of the question "who is who": invented people who sign
 * up, true owners and impostors, each labelled with what must come of it.
 */
export function allSignUps(): SignUp[] {
  return [
    ...everydaySignUps(),
    ...nameSignUps(),
    ...numberSignUps(),
    ...mailboxSignUps(),
    ...impostorSignUps(),
    ...relatedSignUps(),
  ];
}
