import { AsideSection } from "#components/account/account-page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Steps } from "#components/ui/steps.tsx";

/** Said once to somebody whose account has just been deleted. */
export function Farewell() {
  return (
    <div className="mb-7">
      <Notice tone="good" title="Your account is deleted" live>
        <p>We wrote you a last mail. You may sign up again at any time.</p>
      </Notice>
    </div>
  );
}

export function NewHere() {
  return (
    <AsideSection title="New here? Three short steps">
      <Steps
        steps={[
          "Confirm your e-mail with a six-digit code",
          "Tell us your profession and NPI or license",
          "We check it, usually in seconds",
        ]}
      />
      <p className="text-quiet">
        Subscription is free for qualified healthcare professionals in the US.{" "}
        <a href="/about">Who qualifies, and what we keep</a>
      </p>
    </AsideSection>
  );
}
