/** "Jarred Younger, PhD". */
export function named(person: { name: string; credentials: string }): string {
  return [person.name, person.credentials].filter(Boolean).join(", ");
}

/** "About 4 minutes". */
export function minutes(count: number): string {
  return `About ${count} ${count === 1 ? "minute" : "minutes"}`;
}
