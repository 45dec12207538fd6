import type { ReactNode } from "react";
import { wayWords } from "#components/account/evidence-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import type { WayKind } from "#domain/eligibility/evidence/rules.ts";
import type { EvidenceView } from "#domain/eligibility/evidence/schema.ts";

/** The ways that are open for this claim, the strongest and quickest first. */
export function EvidenceWays({ view }: { view: EvidenceView }) {
  if (view.ways.length === 0) {
    return (
      <p className="text-quiet">
        You have shown all that can be shown here. A person looks at the rest.
      </p>
    );
  }
  return (
    <ol className="border-t border-rule">
      {view.ways.map((kind) => (
        <li
          key={kind}
          className="grid gap-x-8 gap-y-3 border-b border-rule py-5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
        >
          <div className="grid gap-1">
            <h3 className="font-semibold">{wayWords[kind].title}</h3>
            <p className="text-[0.9375rem] text-quiet">{wayWords[kind].text}</p>
          </div>
          <div className="grid justify-items-start gap-2 sm:justify-items-end">
            <Go kind={kind} view={view} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Go({ kind, view }: { kind: WayKind; view: EvidenceView }): ReactNode {
  const claimPath = `/account/claims/${view.claimId}`;
  const { how } = wayWords[kind];
  switch (kind) {
    case "federated":
      return view.providers.map(({ id, label }) => (
        <form key={id} method="post" action={`${claimPath}/assertion`}>
          <input type="hidden" name="provider" value={id} />
          <Button>
            {how} {label}
          </Button>
        </form>
      ));
    case "direct-address":
      return view.directSent ? (
        <ButtonLink href="/account/claim/evidence/direct">
          Enter the code
        </ButtonLink>
      ) : (
        <form method="post" action={`${claimPath}/direct-code`}>
          <Button>{how}</Button>
        </form>
      );
    case "letter":
      return (
        <ButtonLink href="/account/claim/evidence/letter">
          {view.letter?.isLive ? "Enter the code" : how}
        </ButtonLink>
      );
    case "vouches":
      return (
        <ButtonLink href="/account/claim/evidence/colleagues">{how}</ButtonLink>
      );
    case "documents":
      return <ButtonLink href="/account/claim/documents">{how}</ButtonLink>;
  }
}
