import { findSubscriber, searchSubscribers } from "./queries.ts";
import type { SubscriberFilter } from "./schema.ts";

/** One account with its history; the page has already asked who may see it. */
export function loadSubscriber(id: string): ReturnType<typeof findSubscriber> {
  return findSubscriber(id);
}

export function loadSubscribers(
  filter: SubscriberFilter,
): ReturnType<typeof searchSubscribers> {
  return searchSubscribers(filter);
}
