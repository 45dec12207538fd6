import { AboutSection } from "#components/about/about-section.tsx";

/** The three conditions of the offer, in its own order. */
export function WhoQualifies() {
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
        <ul>
          <li>
            physicians, physician assistants, nurse practitioners, nurses and
            midwives
          </li>
          <li>pharmacists, dentists, dental hygienists, podiatrists</li>
          <li>psychologists, counselors and clinical social workers</li>
          <li>
            physical, occupational, speech and respiratory therapists,
            dietitians, optometrists, chiropractors, paramedics
          </li>
          <li>
            residents and fellows, and students in an accredited program that
            leads to one of these professions
          </li>
        </ul>
        <p>
          Working for a healthcare organization, in billing, administration or
          sales, is not enough by itself. If your profession is not on the list,
          ask: a person decides.
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
