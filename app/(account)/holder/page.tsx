import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import {
  HolderForm,
  HolderThanks,
  QuestionOver,
} from "#components/account/holder-question.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { loadHolderQuestion } from "#domain/eligibility/disputes/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

// The address holds the token: no other site may learn it (see the link page).
export const metadata: Metadata = {
  title: "Was it you?",
  referrer: "same-origin",
};

export default async function HolderPage(props: {
  searchParams: SearchParams;
}) {
  const { token, answered } = await props.searchParams;
  if (answered === "mine" || answered === "not-me")
    return (
      <AccountPage title="Thank you">
        <HolderThanks answer={answered} />
      </AccountPage>
    );
  const question = await loadHolderQuestion(token);
  if (!question || typeof token !== "string")
    return (
      <AccountPage title="This question is over">
        <QuestionOver />
      </AccountPage>
    );
  const back = await loadFormReturn(props.searchParams);
  return (
    <AccountPage
      title="Was it you?"
      intro="Someone asked us to link the professional record that your account is linked to. Opening this page answers nothing; the button does."
    >
      <HolderForm token={token} question={question} back={back} />
    </AccountPage>
  );
}
