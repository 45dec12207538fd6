/** A draft is sealed for its reader: moved to another row it does not open. */
export function sealPurpose(subscriberId: string): string {
  return `claim-draft:${subscriberId}`;
}
