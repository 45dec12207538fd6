/** Every table that only a load under way has. */
export const leftovers = [
  "registry_record_next",
  "registry_endpoint_next",
  "registry_deactivation_next",
  "registry_location_next",
];

/**
 * The statement that makes an index of `table` on `table_next` instead, under
 * its name with `_next` behind. Throws when the catalog speaks otherwise than
 * we know it to.
 */
export function movedIndex(
  name: string,
  definition: string,
  table: string,
): string {
  const head = new RegExp(
    `^(CREATE (?:UNIQUE )?INDEX) \\S+ ON (?:ONLY )?\\S+ `,
  );
  if (!head.test(definition)) throw new Error(`Unknown index: ${definition}`);
  return definition.replace(head, `$1 "${name}_next" ON ${table}_next `);
}
