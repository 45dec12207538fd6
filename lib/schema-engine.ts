import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
} from "@prisma/driver-adapter-utils";
import type { SqlQuery, SqlResultSet } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

type EngineModule = {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  SchemaEngine: typeof SchemaEngine;
};

/** File contents with the path the engine shall know them by. */
export type SchemaFile = { path: string; content: string };

let engineModule: Promise<EngineModule> | undefined;

/**
 * Lends Prisma's schema engine, compiled to WebAssembly: the same engine that
 * `prisma migrate` would download as a binary, which closed networks refuse.
 * Not a documented interface, hence pinned exactly and reached only from here.
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engineModule ??= load();
  const bindings = await engineModule;
  // A pool of ours, because the engine leaves the one it makes itself open.
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const engine = await bindings.SchemaEngine.new(
    { datamodels: schema.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(mendedAdapter(pool)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts scripts at every semicolon, also inside function bodies
 * and comments, and runs the pieces one by one. Sent whole, PostgreSQL takes a
 * script as one transaction.
 */
function mendedAdapter(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) => readLetters(query, queryRaw);
    return adapter;
  };
  // Whoever replays migrations hands in a scratch database to do it in.
  factory.connectToShadowDb = () => factory.connect();
  return factory;
}

/**
 * Columns of PostgreSQL's internal type "char" in the engine's questions about
 * constraints. The adapter cannot read the type, and the engine takes no other.
 */
const letterColumns: Record<string, string> = {
  constraint_type: "constr.contype AS constraint_type",
  confdeltype: "con.confdeltype",
  confupdtype: "con.confupdtype",
};

async function readLetters(
  query: SqlQuery,
  queryRaw: (query: SqlQuery) => Promise<SqlResultSet>,
): Promise<SqlResultSet> {
  let { sql } = query;
  for (const [name, expression] of Object.entries(letterColumns)) {
    const [column] = expression.split(" ");
    sql = sql.replace(expression, `${column}::text AS ${name}`);
  }
  const result = await queryRaw({ ...query, sql });
  if (sql === query.sql) return result;
  const columnTypes = result.columnTypes.map((type, column) =>
    (result.columnNames[column] ?? "") in letterColumns
      ? ColumnTypeEnum.Character
      : type,
  );
  return { ...result, columnTypes };
}

/** Wires the module to its binary by hand; its own loader expects a bundler. */
async function load(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = (await import(entry)) as EngineModule &
    WebAssembly.ModuleImports;
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message } });
  const bytes = await readFile(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start as () => void;
  start();
  return bindings;
}

/** The engine calls this by this name when it gives up. */
function set_message(message: string): never {
  throw new Error(`The schema engine failed: ${message}`);
}
