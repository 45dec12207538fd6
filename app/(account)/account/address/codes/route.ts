import { signedIn } from "#domain/gate/loaders.ts";
import { requestAddress } from "#domain/subscribers/address/commands.ts";
import { newAddressSchema } from "#domain/subscribers/address/schema.ts";
import { endpoint } from "#lib/endpoint.ts";

export const POST = endpoint({
  schema: newAddressSchema,
  gate: signedIn,
  limit: {
    name: "address-codes",
    points: 5,
    seconds: 60 * 60,
    networkFactor: 12,
    subject: (_input, { reader }) => reader.subscriberId,
  },
  command: (input, { reader, actor }) =>
    requestAddress(reader.subscriberId, input, actor),
  done: () => "/account/address?sent#code",
  form: () => "/account/address",
});
