import { AboutSection } from "#components/about/about-section.tsx";
import type {
  Profession,
  ProfessionClass,
} from "#domain/eligibility/professions.ts";

/** The three conditions of the offer, in its own order. */
export function WhoQualifies({ professions }: { professions: Profession[] }) {
  return (
    <>
      <AboutSection id="free" title="Free">
        <p>
          A subscription costs nothing: no fee, no card, no trial that ends in a
          bill. You give your details so that we can see that you qualify, and
          nothing else is asked in return.
        </p>
      </AboutSection>
      <AboutSection id="who-qualifies" title="Qualified professionals">
        <p>
          You qualify if you hold a current license, certification or
          registration to deliver or dispense care:
        </p>
        <ProfessionGroup professions={professions} kind="eligible" />
        <p>
          Residents and fellows qualify, and students in an accredited program
          that leads to one of these professions, until it ends.
        </p>
        <ByPerson professions={professions} />
        <p>
          Working for a healthcare organization, in billing, administration or
          sales, is not enough by itself.
        </p>
      </AboutSection>
      <AboutSection id="us" title="In the US">
        <p>
          Your license or your place of practice is in one of the fifty states,
          the District of Columbia, Puerto Rico or another US territory, or you
          serve at a US military address. What counts is where you are licensed
          or practice, not where you are reading. Everyone else may read the
          opening of every summary, its references, and the summaries marked as
          open.
        </p>
      </AboutSection>
    </>
  );
}

/** The professions the policy in force treats alike, in its own order. */
function ProfessionGroup({
  professions,
  kind,
}: {
  professions: Profession[];
  kind: ProfessionClass;
}) {
  return (
    <ul className="sm:columns-2 sm:gap-x-8">
      {professions
        .filter((one) => one.class === kind && !one.retired)
        .map(({ id, label }) => (
          <li key={id} className="break-inside-avoid">
            {label}
          </li>
        ))}
    </ul>
  );
}

function ByPerson({ professions }: { professions: Profession[] }) {
  const kind = "person";
  if (!professions.some((one) => one.class === kind && !one.retired))
    return null;
  return (
    <>
      <p>In these professions it depends, and a person decides:</p>
      <ProfessionGroup professions={professions} kind={kind} />
    </>
  );
}
