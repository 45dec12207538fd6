import type { ReactNode } from "react";
import { statusWords } from "#components/desk/claims/words.ts";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { suspensionWords } from "#components/desk/people/words.ts";
import { When } from "#components/desk/when.tsx";
import type { SubscriberDetail } from "#domain/subscribers/queries.ts";

type Session = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  agentFamily: string;
};

/** Everything an account has done here, in lists that may be empty. */
export function SubscriberHistory({
  subscriber,
  sessions,
}: {
  subscriber: SubscriberDetail;
  sessions: Session[];
}) {
  const { claims, bindings, suspensions } = subscriber;
  return (
    <div className="grid gap-5">
      <List title="Claims" none="No claim yet.">
        {claims.map((claim) => (
          <Row key={claim.id} at={claim.createdAt}>
            <a href={`/admin/claims/${claim.id}`}>
              {claim.profession}
              {claim.npi ? `, NPI ${claim.npi}` : ""}
            </a>
            : {statusWords[claim.status]}
          </Row>
        ))}
      </List>
      <List title="Bindings" none="Bound to nobody yet.">
        {bindings.map((binding) => (
          <Row key={binding.id} at={binding.boundAt}>
            {binding.npi ? `NPI ${binding.npi}` : "Without an NPI"}, level{" "}
            {binding.level}, until <When at={binding.validUntil} day />
            {binding.endedAt ? (
              <span className="text-quiet">
                {" "}
                · ended <When at={binding.endedAt} day />,{" "}
                {binding.endReason?.replaceAll("-", " ")}
              </span>
            ) : null}
          </Row>
        ))}
      </List>
      <List title="Sessions" none="Not signed in anywhere.">
        {sessions.map((session) => (
          <Row key={session.id} at={session.createdAt}>
            {session.agentFamily || "Unknown browser"}, last seen{" "}
            <When at={session.lastSeenAt} />
          </Row>
        ))}
      </List>
      <List title="Suspensions" none="Never suspended.">
        {suspensions.map((one) => (
          <Row key={one.id} at={one.suspendedAt}>
            {reasonOf(one.reason)}
            {one.note ? (
              <span className="block whitespace-pre-wrap">{one.note}</span>
            ) : null}
            {one.restoredAt ? (
              <span className="block text-quiet">
                Restored <When at={one.restoredAt} />
              </span>
            ) : null}
          </Row>
        ))}
      </List>
    </div>
  );
}

function reasonOf(reason: string): string {
  const words: Record<string, string> = suspensionWords;
  return words[reason] ?? reason;
}

function List({
  title,
  none,
  children,
}: {
  title: string;
  none: string;
  children: ReactNode[];
}) {
  return (
    <Card aria-label={title} className="p-4">
      <CardTitle>{title}</CardTitle>
      {children.length ? (
        <ul className="mt-1">{children}</ul>
      ) : (
        <p className="mt-1 text-quiet">{none}</p>
      )}
    </Card>
  );
}

function Row({ at, children }: { at: Date; children: ReactNode }) {
  return (
    <li className="grid gap-x-4 border-t border-rule py-2 first:border-t-0 sm:grid-cols-[13.5rem_minmax(0,1fr)]">
      <span className="text-quiet">
        <When at={at} />
      </span>
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </li>
  );
}
