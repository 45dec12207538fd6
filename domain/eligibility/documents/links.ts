import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "#lib/secret.ts";

const purpose = "document-link";
const secondsGood = 300;

/** Whose link it is: good in this session of this member of staff alone. */
export type Viewer = { subscriberId: string; sessionId: string };
export type PagePlace = { id: string; documentId: string; page: number };

/** The address of one page's picture, good for five minutes from `now`. */
export function pageLink(place: PagePlace, viewer: Viewer, now: Date): string {
  const until = Math.floor(now.getTime() / 1000) + secondsGood;
  const key = `${until}.${markOf(place, viewer, until)}`;
  const { id, documentId, page } = place;
  return `/admin/claims/${id}/documents/${documentId}/pages/${page}?key=${key}`;
}

/** Whether `key` was given to this viewer for this page, and still holds. */
export function isLinkGood(
  key: string,
  place: PagePlace,
  viewer: Viewer,
  now: Date,
): boolean {
  const [until = "", mark = ""] = key.split(".");
  if (!/^[0-9]{1,12}$/.test(until) || Number(until) * 1000 <= now.getTime())
    return false;
  const expected = Buffer.from(markOf(place, viewer, Number(until)));
  const given = Buffer.from(mark);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function markOf(place: PagePlace, viewer: Viewer, until: number): string {
  const said = [
    place.id,
    place.documentId,
    place.page,
    viewer.subscriberId,
    viewer.sessionId,
    until,
  ].join(":");
  return keyedHash(purpose, said).toString("base64url");
}
