import { AsideSection } from "#components/account/account-page.tsx";

/** What to send, what to cover, and what becomes of it. */
export function DocumentsAside({ days }: { days: number }) {
  return (
    <>
      <AsideSection title="What to cover">
        <ul className="grid list-disc gap-1.5 ps-4 text-quiet marker:text-rule">
          <li>Cover your birth date, your home address and any ID number.</li>
          <li>
            Never send your social security number or your DEA number. We do not
            need them.
          </li>
          <li>No patient may be seen or named.</li>
        </ul>
        <p className="text-quiet">
          Your name, the title or profession, who issued it, and the last day it
          is good must be readable.
        </p>
      </AsideSection>
      <AsideSection title="What happens with it">
        <ul className="grid list-disc gap-1.5 ps-4 text-quiet marker:text-rule">
          <li>
            We draw it anew, so that nothing hidden in the file (where a photo
            was taken, by which camera) is kept.
          </li>
          <li>
            It is stored encrypted with a key of its own. Only a reviewer who
            has your request open can see it, and each look is written down.
          </li>
          <li>
            Picture and key are deleted {days} days after the decision. We keep
            what kind it was, who issued it, when it expires, and how well the
            name fits.
          </li>
        </ul>
      </AsideSection>
    </>
  );
}
