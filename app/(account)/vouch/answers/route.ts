import { answerVouch } from "#domain/eligibility/vouch-answers/commands.ts";
import { vouchAnswerSchema } from "#domain/eligibility/vouches/schema.ts";
import { anyone } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";

// Anyone with the mailed link may say no; who may say yes the command knows.
export const POST = endpoint({
  schema: vouchAnswerSchema,
  gate: anyone,
  limit: { name: "vouch-answers", points: 30, seconds: 60 * 60 },
  command: (input, { reader, actor }) =>
    answerVouch(
      input,
      actor,
      "subscriberId" in reader ? reader.subscriberId : null,
    ),
  done: (_answer, { answer }) => `/vouch?answered=${answer}`,
  form: ({ token }) => `/vouch?token=${encodeURIComponent(String(token))}`,
});
