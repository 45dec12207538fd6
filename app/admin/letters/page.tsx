import type { Metadata } from "next";
import { FormProblem } from "#components/desk/errors.tsx";
import {
  LetterBatches,
  letterProblems,
  WaitingLetters,
} from "#components/desk/letters/letters-desk.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import {
  countWaitingLetters,
  listBatches,
} from "#domain/eligibility/letters/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Letters" };

export default async function LettersPage(props: PageProps<"/admin/letters">) {
  await requireStaff("reviewer");
  const back = await loadFormReturn(props.searchParams);
  const [waiting, batches] = await Promise.all([
    countWaitingLetters(),
    listBatches(),
  ]);
  return (
    <>
      <PageHeader title="Letters" />
      <FormProblem back={back} words={letterProblems} />
      <WaitingLetters waiting={waiting} />
      <LetterBatches batches={batches} />
    </>
  );
}
