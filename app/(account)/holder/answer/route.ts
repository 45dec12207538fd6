import { answerHolderQuestion } from "#domain/eligibility/disputes/commands.ts";
import { holderAnswerSchema } from "#domain/eligibility/disputes/schema.ts";
import { anyone } from "#domain/gate/loaders.ts";
import { endpoint } from "#lib/endpoint.ts";
import type { FormValues } from "#lib/request-body.ts";

export const POST = endpoint({
  schema: holderAnswerSchema,
  gate: anyone,
  limit: { name: "holder-answers", points: 30, seconds: 60 * 60 },
  command: (input) => answerHolderQuestion(input),
  done: (_answered, { answer }) => `/holder?answered=${answer}`,
  form: questionPage,
  secretFields: ["token"],
});

/** The page the answer came from, which says when the question is over. */
function questionPage({ token }: FormValues): string {
  return typeof token === "string"
    ? `/holder?token=${encodeURIComponent(token)}`
    : "/holder";
}
