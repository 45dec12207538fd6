import { wordsFor } from "#components/desk/words.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** Why the last form was refused, at the top of its page. */
export function FormProblem({
  back,
  words = {},
}: {
  back: FormReturn;
  words?: Record<string, string>;
}) {
  if (back.errors.length === 0) return null;
  return (
    <div role="alert" className="mb-4 rounded-lg bg-bad-wash px-4 py-3">
      <p className="font-semibold text-bad">This was not done.</p>
      <ul className="list-disc pl-5">
        {back.errors.map(({ field, reason }) => (
          <li key={`${field}-${reason}`}>{wordsFor(reason, words)}</li>
        ))}
      </ul>
    </div>
  );
}
