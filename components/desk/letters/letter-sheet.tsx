import type { Letter } from "#domain/eligibility/letters/schema.ts";

/** One letter on one sheet. What it says is all that leaves the house. */
export function LetterSheet({
  letter,
  siteName,
  entry,
  days,
  dated,
}: {
  letter: Letter;
  siteName: string;
  /** Where the code is typed, as a person types an address. */
  entry: string;
  days: number;
  dated: string;
}) {
  return (
    <article className="letter-sheet" aria-label={`Letter to ${letter.name}`}>
      <p className="letter-sender">{siteName}</p>
      <p className="letter-address">
        {letter.name}
        <br />
        {letter.street}
        <br />
        {letter.place}
      </p>
      <div className="letter-text">
        <p>{dated}</p>
        <p>
          Somebody asked to read {siteName} as the professional named above. If
          that was you, this code finishes it:
        </p>
        <p className="letter-code">{spaced(letter.code)}</p>
        <ol>
          <li>
            Go to <strong>{entry}</strong> and sign in with the e-mail address
            you used before.
          </li>
          <li>Choose the letter, and enter the code.</li>
        </ol>
        <p>
          The code works once, within {days} days, and only in your account.
        </p>
        <p>
          If it was not you, please throw this letter away. Without the code
          nothing happens, and nobody learns where it went.
        </p>
        <p>{siteName}</p>
      </div>
    </article>
  );
}

function spaced(code: string | null): string {
  return code ? `${code.slice(0, 4)} ${code.slice(4)}` : "";
}
