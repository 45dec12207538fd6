"use client";

import { useState } from "react";
import { Button } from "#components/desk/button.tsx";
import type { Content } from "#components/desk/editor/editable.ts";
import {
  errorsOf,
  postJson,
  type FieldError,
} from "#components/desk/editor/save.ts";
import { splitTrees } from "#components/desk/editor/tree.ts";
import { wordsFor } from "#components/desk/words.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { docSchema } from "#domain/articles/body/schema.ts";
import { publicationObstacles } from "#domain/articles/rules.ts";

export type PublicationState = {
  isPublished: boolean;
  /** A later revision than the published one exists. */
  isChanged: boolean;
  address: string;
};

// `PublicationObstacle` and what the commands answer besides.
const publicationWords: Record<string, string> = {
  "no-title": "The article has no title.",
  "no-lead-in": "There is no text above the lead-in break.",
  "no-body": "There is no text below the lead-in break.",
  "unknown-citation": "A citation points at a reference that is gone.",
  "not-found": "The article is gone.",
  "not-published": "It is not published any more. Reload the page.",
  failed: "The server did not answer. Try again in a moment.",
};

type Step = "publish" | "unpublish";

/** Publish and unpublish, each confirmed in a dialog that shows what blocks. */
export function PublicationControls({
  articleId,
  publication,
  isDirty,
  save,
  read,
}: {
  articleId: string;
  publication: PublicationState;
  isDirty: boolean;
  save: () => Promise<boolean>;
  read: () => Content;
}) {
  const [step, setStep] = useState<Step | null>(null);
  const hasNews = !publication.isPublished || publication.isChanged || isDirty;
  return (
    <>
      <Button
        type="button"
        aria-haspopup="dialog"
        look={hasNews && !isDirty ? "primary" : "plain"}
        disabled={!hasNews}
        onClick={() => setStep("publish")}
      >
        {publication.isPublished ? "Publish changes" : "Publish"}
      </Button>
      {publication.isPublished ? (
        <Button
          type="button"
          look="danger"
          aria-haspopup="dialog"
          onClick={() => setStep("unpublish")}
        >
          Unpublish
        </Button>
      ) : null}
      {step ? (
        <PublicationDialog
          step={step}
          articleId={articleId}
          address={publication.address}
          isDirty={isDirty}
          save={save}
          obstacles={step === "publish" ? obstaclesOf(read()) : []}
          onClose={() => setStep(null)}
        />
      ) : null}
    </>
  );
}

function PublicationDialog({
  step,
  articleId,
  address,
  isDirty,
  save,
  obstacles,
  onClose,
}: {
  step: Step;
  articleId: string;
  address: string;
  isDirty: boolean;
  save: () => Promise<boolean>;
  obstacles: FieldError[];
  onClose: () => void;
}) {
  const [errors, setErrors] = useState<FieldError[]>(obstacles);
  const [isBusy, setBusy] = useState(false);
  const isPublish = step === "publish";
  const confirm = async () => {
    setBusy(true);
    if (isPublish && isDirty && !(await save())) return onClose();
    const failed = await send(articleId, step);
    if (!failed) return window.location.reload();
    setErrors(failed);
    setBusy(false);
  };
  return (
    <Dialog
      title={isPublish ? "Publish this article?" : "Unpublish this article?"}
      open
      onClose={onClose}
    >
      <p>
        {isPublish
          ? `Readers will see ${isDirty ? "what is on this page" : "the last saved revision"} at ${address}.`
          : "Readers will no longer find it. Its revisions and its address are kept."}
      </p>
      <Obstacles errors={errors} />
      <div className="mt-5 flex gap-2.5">
        <Button
          type="button"
          look={isPublish ? "primary" : "danger"}
          disabled={isBusy || obstacles.length > 0}
          onClick={() => void confirm()}
        >
          {confirmLabel(isPublish, isDirty)}
        </Button>
        <Button type="button" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}

function Obstacles({ errors }: { errors: FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="mt-3 rounded-lg bg-bad-wash px-4 py-3 text-sm">
      <p className="font-semibold text-bad">Not yet:</p>
      <ul className="list-disc pl-5">
        {errors.map(({ field, reason }) => (
          <li key={`${field}-${reason}`}>
            {wordsFor(reason, publicationWords)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function obstaclesOf({ details, document, references }: Content): FieldError[] {
  const parts = splitTrees(document);
  const [leadIn, body] = [parts.leadIn, parts.body].map((part) =>
    docSchema.safeParse(part),
  );
  // What the schema refuses is named when it is saved.
  if (!leadIn?.success || !body?.success) return [];
  return publicationObstacles({
    title: details.title,
    leadIn: leadIn.data,
    body: body.data,
    references,
  }).map((reason) => ({ field: "form", reason }));
}

function confirmLabel(isPublish: boolean, isDirty: boolean): string {
  if (!isPublish) return "Unpublish";
  return isDirty ? "Save and publish" : "Publish";
}

/** Null when it worked. */
async function send(
  articleId: string,
  step: Step,
): Promise<FieldError[] | null> {
  const address = `/admin/articles/${articleId}/publication`;
  const sent = await postJson(
    step === "publish" ? address : `${address}/end`,
    {},
  );
  if (sent?.status === 200) return null;
  return sent ? errorsOf(sent.answer) : [{ field: "form", reason: "failed" }];
}
