import { signedIn } from "#domain/gate/loaders.ts";
import { changeAddress } from "#domain/subscribers/address/commands.ts";
import { addressConfirmationSchema } from "#domain/subscribers/address/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: addressConfirmationSchema,
  gate: signedIn,
  limit: {
    name: "account-code-entries",
    points: 20,
    seconds: 15 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) => changeAddress(reader, input, actor),
  done: () => "/account?address",
  form: () => "/account/address?sent",
  secretFields: ["code"],
});
