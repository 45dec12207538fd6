import pg from "pg";

/**
 * Empties every table of the test's own database. Histories refuse that by
 * trigger, so it happens in the role in which triggers rest. Most tables are
 * empty already: truncating them all would cost more than most tests do, and so
 * would a new connection, which has to learn of every table first.
 */
export async function resetDatabase(): Promise<void> {
  const { client, findFilled } = await (opened ??= open());
  const { rows } = await client.query<{ name: string }>(findFilled);
  if (rows.length > 0)
    await client.query(
      rows.map(({ name }) => `DELETE FROM ${name}`).join("; "),
    );
}

let opened: ReturnType<typeof open> | null = null;

async function open() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  // It ends with its database, by force, or with a server that a test stopped.
  client.on("error", () => (opened = null));
  await client.connect();
  await client.query("SET session_replication_role = replica");
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const findFilled = rows
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`,
    )
    .join(" UNION ALL ");
  return { client, findFilled };
}
