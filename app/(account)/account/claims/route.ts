import { afterClaim, withNext } from "#components/account/paths.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { awaitDecision } from "#domain/eligibility/settling/loaders.ts";
import { signedIn } from "#domain/gate/loaders.ts";
import { deviceOf } from "#lib/device.ts";
import { clientAddress, endpoint } from "#lib/endpoint.ts";
import { networkOf } from "#lib/rate-limit.ts";

export const POST = endpoint({
  schema: claimSchema,
  gate: signedIn,
  limit: {
    name: "claims",
    points: 10,
    seconds: 24 * 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: async (input, { reader, actor }, request) => {
    const device = deviceOf(request.headers.get("cookie"));
    const taken = await submitClaim(input, actor, {
      subscriberId: reader.subscriberId,
      confirmedEmail: reader.email,
      network: networkOf(clientAddress(request)),
      device: device.token,
    });
    // A function does not travel in JSON, so script never sees the token.
    return taken.ok ? { ...taken, cookie: () => device.cookie } : taken;
  },
  done: async ({ cookie }, _input, { reader }) => ({
    to: afterClaim(await awaitDecision(reader.subscriberId)),
    headers: { "set-cookie": cookie() },
  }),
  form: (values) => withNext("/account/claim", values.returnTo),
});
