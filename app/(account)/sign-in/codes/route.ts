import { withNext } from "#components/account/paths.ts";
import { anyone } from "#domain/gate/loaders.ts";
import { requestSignInCode } from "#domain/sessions/commands.ts";
import { codeRequestSchema } from "#domain/sessions/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: codeRequestSchema,
  gate: anyone,
  limit: {
    name: "sign-in-codes",
    points: 5,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (input) => input.email,
  },
  command: (input) => requestSignInCode(input),
  done: ({ request }) => `/sign-in/code?request=${request}`,
  form: (values) => withNext("/sign-in", values.next),
});
