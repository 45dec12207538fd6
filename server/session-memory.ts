import { LRUCache } from "lru-cache";
import { findReader } from "#domain/gate/queries.ts";
import { decideAccess } from "#domain/gate/rules.ts";
import type { Audience, Reader } from "#domain/gate/schema.ts";
import { touchSession } from "#domain/sessions/commands.ts";
import { log } from "#lib/log.ts";

/** How long a decision about a session may be remembered, at the most. */
const memoryMs = 10_000;

/** The audience whose pages a session may be handed, or null: render for itself. */
export type SessionAudience = Audience | null;

/**
 * Remembers for seconds what a session may be handed, so that a member's page
 * costs no query. Sign-out, suspension and the like arrive by NOTIFY and purge.
 */
export function createSessionMemory() {
  const known = new LRUCache<string, { audience: SessionAudience }>({
    max: 20_000,
    ttl: memoryMs,
  });
  let epoch = 0;

  return {
    /** Undefined when this session must be looked up. */
    recall: (token: string) => known.get(token)?.audience,

    async lookUp(token: string): Promise<SessionAudience> {
      const started = epoch;
      const { reader, now } = await findReader(token);
      const audience = audienceOf(reader, now);
      if (started === epoch) known.set(token, { audience });
      noteUse(reader);
      return audience;
    },

    purge(): void {
      epoch++;
      known.clear();
    },
  };
}

// Staff see more than an audience, so their pages are always their own.
function audienceOf(reader: Reader, now: Date): SessionAudience {
  if (reader.kind !== "subscriber") return null;
  const access = decideAccess({ access: "qualified" }, reader, now);
  return access.kind === "full" ? "qualified" : null;
}

function noteUse(reader: Reader): void {
  if (!("sessionId" in reader)) return;
  touchSession(reader.sessionId).catch((error: unknown) =>
    log.warn({ event: "session-touch-failed", err: error }),
  );
}
