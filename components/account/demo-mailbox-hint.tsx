import { Notice } from "#components/ui/notice.tsx";

/** Trials only: mail does not leave this machine, so here is where it went. */
export function DemoMailboxHint() {
  return (
    <div className="mb-7">
      <Notice title="This is a demonstration">
        <p>
          Mail does not leave this machine.{" "}
          <a href="/demo/mailbox" target="_blank">
            Open the demo mailbox (new tab)
          </a>
          . Here are{" "}
          <a href="/demo/people" target="_blank">
            people to try it as (new tab)
          </a>
          .
        </p>
      </Notice>
    </div>
  );
}
