import { AboutSection } from "#components/about/about-section.tsx";

export function WhatWeKeep() {
  return (
    <AboutSection id="what-we-keep" title="What we keep">
      <ul>
        <li>
          Your e-mail address, and where you are signed in, so that you can sign
          out anywhere. There is no password.
        </li>
        <li>
          What you typed to show that you qualify: name, profession, NPI or
          license, work e-mail, state and ZIP code of your practice.
        </li>
        <li>
          Each decision about it: when, by whom or by which rule, and why. Also
          the wording of the offer you agreed to, as it stood that day.
        </li>
        <li>
          A document you chose to show, drawn anew and encrypted, until thirty
          days after the decision; then only its kind, who issued it, when it
          ends and how well the name fits.
        </li>
      </ul>
      <p>
        We never ask for a Social Security or DEA number. Pages load nothing
        from other companies: no advertising network, no analytics service. One
        cookie keeps you signed in; two more, if you make those choices,
        remember a closed notice and light or dark.
      </p>
    </AboutSection>
  );
}
