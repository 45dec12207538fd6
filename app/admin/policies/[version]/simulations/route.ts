import { startSimulation } from "#domain/eligibility/simulations/commands.ts";
import { simulationSchema } from "#domain/eligibility/simulations/schema.ts";
import { staff } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: simulationSchema,
  gate: staff("administrator"),
  command: (input, { actor }) => startSimulation(input, actor),
  done: (_, { version }) => `/admin/policies/${version}/simulation`,
  form: ({ version }) => `/admin/policies/${String(version)}/simulation`,
});
