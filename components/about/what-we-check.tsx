import { AboutSection } from "#components/about/about-section.tsx";

/** What is checked, what each check proves, how long it takes, and appeal. */
export function WhatWeCheck() {
  return (
    <>
      <AboutSection
        id="what-we-check"
        title="What we check, and what it proves"
      >
        <p>Two questions are kept apart.</p>
        <dl>
          <dt>Is there such a professional?</dt>
          <dd>
            We look up your NPI in the national registry: that it exists, is
            active, belongs to a person and not to an organization, and that
            name, profession and state agree with what you typed. All of that is
            public, so it proves nothing about who is typing.
          </dd>
          <dt>Are you that professional?</dt>
          <dd>
            A code sent to your work e-mail shows that you hold the mailbox. An
            address at a hospital, clinic, health agency or health school that
            fits your name counts; a free mailbox does not.
          </dd>
          <dt>No NPI?</dt>
          <dd>
            Give your license number and board instead. A person looks it up at
            the source, such as the state board.
          </dd>
        </dl>
      </AboutSection>
      <AboutSection
        id="how-long"
        title="How long it takes, and how long it lasts"
      >
        <p>
          When everything agrees, seconds. When something does not, a person
          looks at it, and we write to you with the answer or with a question.
          While that is open you read what everybody may read. We ask you to
          confirm your details once a year.
        </p>
      </AboutSection>
      <AboutSection id="appeal" title="If the answer is no">
        <p>
          You get the reason in writing, on your account page and by e-mail. You
          may correct a detail and try again, or{" "}
          <a href="/account/appeals">have another person look</a>: one who was
          not part of the decision, and who answers within five business days.
          No one is turned away for good by a machine.
        </p>
      </AboutSection>
    </>
  );
}
