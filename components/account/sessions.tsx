import { Button } from "#components/ui/button.tsx";
import { Pill } from "#components/ui/pill.tsx";
import { formatDateTime } from "#lib/clock.ts";

type Device = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  agentFamily: string;
};

/** Where this account is signed in, each place with its way out. */
export function Sessions({
  sessions,
  current,
}: {
  sessions: Device[];
  current: string;
}) {
  return (
    <>
      <ul className="border-t border-rule">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-rule py-3.5"
          >
            <SessionFacts session={session} isHere={session.id === current} />
            <SignOut session={session} isHere={session.id === current} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form
          method="post"
          action="/account/sessions/revocation"
          className="mt-5"
        >
          <Button look="danger">Sign out everywhere</Button>
        </form>
      ) : null}
    </>
  );
}

function SessionFacts({
  session,
  isHere,
}: {
  session: Device;
  isHere: boolean;
}) {
  return (
    <div className="min-w-0 text-[0.9375rem]">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
        {session.agentFamily || "A browser"}
        {isHere ? <Pill>This device</Pill> : null}
      </p>
      <p className="text-sm text-quiet">
        Last used {formatDateTime(session.lastSeenAt)}
        <br />
        Signed in {formatDateTime(session.createdAt)}
      </p>
    </div>
  );
}

function SignOut({ session, isHere }: { session: Device; isHere: boolean }) {
  const which = isHere ? "current" : session.id;
  return (
    <form method="post" action={`/account/sessions/${which}/revocation`}>
      <Button>{isHere ? "Sign out here" : "Sign out this device"}</Button>
    </form>
  );
}
