import { Standing } from "#components/account/standing.tsx";
import { loadRequalification } from "#domain/eligibility/requalification/loaders.ts";
import type { SignedInReader } from "#domain/gate/schema.ts";
import { loadSignInTime } from "#domain/sessions/loaders.ts";
import { loadReaderAppeals } from "#domain/subscribers/appeals/loaders.ts";

/** What the reader may read, with what time has brought up. */
export async function Reading({
  reader,
  suspended,
}: {
  reader: SignedInReader;
  /** Why the account is on hold; null when it is not. */
  suspended: string | null;
}) {
  const { subscriberId, email: confirmedEmail, standing } = reader;
  const confirmedAt = await loadSignInTime(reader);
  const { matters } = await loadReaderAppeals(subscriberId);
  const held = await loadRequalification({
    subscriberId,
    confirmedEmail,
    confirmedAt,
  });
  return (
    <Standing
      standing={standing}
      suspended={suspended}
      held={held}
      matters={matters}
    />
  );
}
