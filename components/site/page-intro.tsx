import type { ReactNode } from "react";

/** The title of a page and what it holds. */
export function PageIntro({
  eyebrow,
  title,
  children,
}: {
  eyebrow?: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  return (
    <header className="max-w-[42rem] pt-8 pb-8 sm:pt-13 sm:pb-10">
      {eyebrow ? <p className="eyebrow mb-2">{eyebrow}</p> : null}
      <h1 className="page-title">{title}</h1>
      {children ? (
        <div className="mt-3 font-serif text-[1.1875rem]/normal text-pretty text-quiet">
          {children}
        </div>
      ) : null}
    </header>
  );
}
