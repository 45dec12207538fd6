/** Nothing here, or nothing for you: a page answers 404. */
export class NotFound extends Error {}

/** Known person, not allowed: an endpoint answers 403. */
export class Refused extends Error {}
