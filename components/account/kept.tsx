import { AsideSection } from "#components/account/account-page.tsx";

/** What of a reader is stored, in short; the long form is on its own page. */
export function Kept() {
  return (
    <AsideSection title="What we keep">
      <ul className="grid list-disc gap-1.5 ps-4 text-quiet marker:text-rule">
        <li>Your e-mail address and the devices you are signed in on.</li>
        <li>
          What you told us to qualify, what we compared it with, and each
          decision.
        </li>
        <li>The words you agreed to, and when.</li>
        <li>A form you began, sealed, until you send it or give it up.</li>
      </ul>
      <p>
        <a href="/about#what-we-keep" className="tap">
          All of it, and for how long
        </a>
      </p>
    </AsideSection>
  );
}
