import { log } from "#lib/log.ts";

/**
 * The addresses that have something to show, so that an invented one is
 * answered without rendering anything. It decides nothing but "not found":
 * what is at a known address is decided where it is rendered.
 */
export function createKnownAddresses(load: () => Promise<Iterable<string>>) {
  let known: Promise<ReadonlySet<string>> | null = null;

  return {
    /** Reads them on first use after a purge. Unreadable: every one may exist. */
    async has(path: string): Promise<boolean> {
      known ??= load().then((paths) => new Set(paths));
      const asked = known;
      try {
        return (await asked).has(path);
      } catch (error) {
        if (known === asked) known = null;
        log.warn({ event: "addresses-unread", err: error });
        return true;
      }
    },

    purge(): void {
      known = null;
    },
  };
}

export type KnownAddresses = ReturnType<typeof createKnownAddresses>;
