import { AsideSection } from "#components/account/account-page.tsx";
import { Kept } from "#components/account/kept.tsx";
import { Steps } from "#components/ui/steps.tsx";

/** What becomes of a claim, told before it is sent. */
export function ClaimAside({ demo = false }: { demo?: boolean }) {
  return (
    <>
      <AsideSection title="What happens next">
        <Steps
          steps={[
            "We compare what you typed with public records, such as the NPI registry.",
            "If your work mailbox can prove you, we mail it a code, and you read on at once.",
            "Otherwise a person looks, within one business day, and we mail you the answer.",
          ]}
        />
        <p className="text-quiet">
          Until then the opening of every summary stays open to you.
        </p>
      </AsideSection>
      <Kept />
      {demo ? (
        <AsideSection title="This is a demonstration">
          <p>
            <a href="/demo/people" target="_blank">
              People to try it as (new tab)
            </a>
          </p>
        </AsideSection>
      ) : null}
    </>
  );
}
