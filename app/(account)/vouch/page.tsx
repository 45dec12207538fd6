import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { Problems } from "#components/account/problems.tsx";
import { VouchForm } from "#components/account/vouch-form.tsx";
import { loadVouchQuestion } from "#domain/eligibility/vouches/loaders.ts";
import { loadReader } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

// "same-origin" and not "no-referrer": under the latter a browser posts with
// `Origin: null`, which over plain http cannot be told from a foreign site.
export const metadata: Metadata = {
  title: "Do you know them?",
  referrer: "same-origin",
};

export default async function VouchPage(props: { searchParams: SearchParams }) {
  const { token, answered } = await props.searchParams;
  const question = await loadVouchQuestion(token);
  const back = await loadFormReturn(props.searchParams);
  if (answered) {
    return (
      <AccountPage
        title="Thank you"
        intro="Your answer is noted. There is nothing else to do."
      >
        <a href="/">To the front page</a>
      </AccountPage>
    );
  }
  if (!question) {
    return (
      <AccountPage
        title="This question is over"
        intro="It was answered, is too old, or was settled otherwise. There is nothing to do."
      >
        <Problems back={back} />
        <a href="/">To the front page</a>
      </AccountPage>
    );
  }
  const reader = await loadReader();
  return (
    <AccountPage
      title={`Do you know ${question.name}?`}
      intro="They ask to read here as a US healthcare professional, and name you as a colleague. Is this right?"
    >
      <VouchForm
        question={question}
        token={String(token)}
        signedIn={"subscriberId" in reader}
        back={back}
      />
    </AccountPage>
  );
}
