import { db } from "#lib/db.ts";
import {
  emptyFormReturn,
  formReturnSchema,
  type FormReturn,
} from "#lib/form-return-schema.ts";
import { seal, unseal } from "#lib/secret.ts";

const purpose = "form-return";

/** Keeps a refused form for one view; answers the id to ask for it with. */
export async function keepFormReturn(back: FormReturn): Promise<string> {
  const row = await db.formReturn.create({
    data: { sealed: seal(purpose, JSON.stringify(back)) },
    select: { id: true },
  });
  return row.id;
}

/** Hands a kept form out once. */
export async function takeFormReturn(id: string): Promise<FormReturn> {
  const rows = await db.$queryRaw<
    { sealed: Uint8Array }[]
  >`delete from form_return where id = ${id}::uuid and created_at > now() - interval '1 hour' returning sealed`;
  const plain = rows[0] && unseal(purpose, rows[0].sealed);
  return plain
    ? formReturnSchema.parse(JSON.parse(plain.toString("utf8")))
    : emptyFormReturn;
}
