import { parseArgs } from "node:util";
import { z } from "zod";
import { modes, startRegistryApi } from "#bin/lib/registry-api.ts";
import { syntheticNpi } from "#domain/eligibility/synthetic/numbers.ts";
import {
  baseline,
  dayOf,
  isoOf,
  weekOf,
} from "#domain/eligibility/synthetic/calendar.ts";

const usage = `Usage: npm run registry-api -- [--port 3100] [--mode MODE] [--generation 2019|2026]
                                [--rows N] [--seed S] [--as-of YYYY-MM-DD]

  MODE  ${modes.join(", ")}`;

const whole = z
  .string()
  .regex(/^[0-9]+$/)
  .transform(Number);
const options = z.object({
  port: whole.default(3100),
  mode: z.enum(modes).default("well"),
  generation: z.enum(["2019", "2026"]).default("2026"),
  rows: whole.default(9_400_000),
  seed: whole.default(1),
  "as-of": z.iso.date().default(isoOf(baseline)),
});

const names = ["port", "mode", "generation", "rows", "seed", "as-of"];
const { values } = parseArgs({
  options: Object.fromEntries(
    names.map((name) => [name, { type: "string" as const }]),
  ),
});
const given = options.safeParse(values);
if (!given.success) {
  console.error(`${z.prettifyError(given.error)}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const { port, mode, generation, rows, seed, "as-of": asOf } = given.data;
  const week = weekOf(dayOf(asOf));
  const world = { seed, rows, week };
  const api = await startRegistryApi({ world, port, mode, generation });
  console.log(
    `Synthetic registry of ${rows.toLocaleString("en-US")} numbers, ${mode}, as in ${generation}:\n` +
      `  ${api.url}?version=2.1&number=${syntheticNpi(3)}\n` +
      `Start the site with PRECIS_REGISTRY_API=${api.url}`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void api.stop());
}
