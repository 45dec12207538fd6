import type { ReactNode } from "react";

/** A page about the reader: one column to act in, one to explain. */
export function AccountPage({
  title,
  eyebrow,
  intro,
  aside,
  children,
}: {
  title: string;
  eyebrow?: string;
  intro?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="sheet grid gap-x-18 gap-y-12 py-10 sm:py-14 wide:grid-cols-[minmax(0,38rem)_minmax(0,20rem)] wide:justify-between">
      <div className="min-w-0">
        <header className="mb-8 grid gap-3">
          {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
          <h1 className="page-title">{title}</h1>
          {intro ? (
            <div className="text-[1.0625rem]/relaxed text-quiet">{intro}</div>
          ) : null}
        </header>
        {children}
      </div>
      {aside ? (
        <aside className="grid content-start gap-8 text-[0.9375rem] max-wide:border-t max-wide:border-rule max-wide:pt-8 wide:pt-2">
          {aside}
        </aside>
      ) : null}
    </div>
  );
}

/** A titled piece of the explaining column. */
export function AsideSection({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-3">
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}
