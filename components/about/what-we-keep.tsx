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
          A document, only if you had to send one: drawn anew without hidden
          data, encrypted, shown to reviewers alone, and deleted thirty days
          after the decision. What it showed is kept, not the picture.
        </li>
      </ul>
      <p>
        A reader sees <a href="/account/privacy">all that is held</a>, takes a
        copy, corrects it, and can <a href="/account/deletion">delete</a> the
        account at any time. Then a record without a person stays, which
        circulation audits count: a profession, a state, the first three digits
        of a ZIP code, and dates. Claims that led to nothing lose their details
        after three years, mails their words after ninety days, and an account
        that never claimed is deleted after two years of silence and a notice.
      </p>
      <p>
        Nothing is sold. Nothing is shared with a sponsor unless you agree to
        that very sponsor, by a box that nobody ticks for you.
      </p>
      <p>
        We never ask for a Social Security or DEA number. Pages load nothing
        from other companies: no advertising network, no analytics service. One
        cookie keeps you signed in; two more, if you make those choices,
        remember a closed notice and light or dark.
      </p>
    </AboutSection>
  );
}
