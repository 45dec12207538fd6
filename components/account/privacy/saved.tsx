import { Notice } from "#components/ui/notice.tsx";

/** What was sent is kept: said once, on the page it was sent from. */
export function Saved({ children }: { children?: string }) {
  return (
    <div className="mb-7">
      <Notice tone="good" title="Saved" live>
        {children ? <p>{children}</p> : null}
      </Notice>
    </div>
  );
}
