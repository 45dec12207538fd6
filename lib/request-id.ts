import { AsyncLocalStorage } from "node:async_hooks";

const storage = new AsyncLocalStorage<string>();

/** Runs `work` so that everything it writes can name the request. */
export function withRequestId<T>(id: string, work: () => T): T {
  return storage.run(id, work);
}

/** Null outside a request (jobs, the command line). */
export function currentRequestId(): string | null {
  return storage.getStore() ?? null;
}
