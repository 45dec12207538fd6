import { AsideSection } from "#components/account/account-page.tsx";

/** What an appeal is, and what else helps. */
export function AppealAside() {
  return (
    <>
      <AsideSection title="How it goes">
        <ol className="grid list-decimal gap-1.5 ps-5 text-quiet">
          <li>You say what should be looked at again.</li>
          <li>
            A person who was not part of the decision looks at all of it, within
            five business days.
          </li>
          <li>You get the answer and its reason by e-mail, and here.</li>
        </ol>
      </AsideSection>
      <AsideSection title="Quicker, often">
        <p className="text-quiet">
          A mistyped number or a new work address is mended sooner by{" "}
          <a href="/account/claim?change">sending your details anew</a>.
        </p>
      </AsideSection>
    </>
  );
}
