import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "#prisma/generated/client.ts";
import { env } from "#lib/env.ts";

/** A client inside a transaction. */
export type Tx = Prisma.TransactionClient;
/** Anything that can read: the pool or a transaction. */
export type Reads = Tx | PrismaClient;

export type Channel =
  | "precis_content"
  | "precis_session"
  | "precis_outbox"
  | "precis_claims"
  | "precis_simulations"
  | "precis_exports"
  | "precis_registry";

// Next bundles its own copy of this module; one pool per copy, kept over
// hot reloads by the global.
const holder = globalThis as typeof globalThis & { precisDb?: PrismaClient };

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 5000,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 10_000,
  });
  return new PrismaClient({ adapter });
}

/** The pool, opened at first use so that importing this file needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    holder.precisDb ??= connect();
    const value: unknown = Reflect.get(holder.precisDb, property);
    return typeof value === "function"
      ? (value.bind(holder.precisDb) as unknown)
      : value;
  },
});

/** Runs `work` in one transaction: all of it is kept or nothing is. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 5000, timeout: 10_000 });
}

/** Tells every process, when and only when the transaction commits. */
export async function notify(
  tx: Tx,
  channel: Channel,
  payload: string,
): Promise<void> {
  await tx.$executeRaw`select pg_notify(${channel}, ${payload})`;
}

/** The database's clock, which decides every expiry. */
export async function databaseNow(reads: Reads): Promise<Date> {
  const rows = await reads.$queryRaw<
    { now: Date }[]
  >`select clock_timestamp() as now`;
  return rows[0]!.now;
}

/** True when `error` is the database refusing a second row of a unique key. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "P2002"
  );
}
