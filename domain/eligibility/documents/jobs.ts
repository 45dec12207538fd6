import { systemActor } from "#domain/audit/schema.ts";
import { deleteDueDocument } from "./commands.ts";
import { findDueDocuments } from "./queries.ts";

const atOnce = 100;

/** Deletes the pictures whose time is over; answers how many. */
export async function deleteDueDocuments(): Promise<number> {
  let deleted = 0;
  for (let before = -1; before < deleted;) {
    before = deleted;
    for (const documentId of await findDueDocuments(atOnce))
      if (await deleteDueDocument(documentId, systemActor)) deleted += 1;
  }
  return deleted;
}
