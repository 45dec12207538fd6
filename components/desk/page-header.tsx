import type { ReactNode } from "react";

/** Title of a desk page with its one or two actions. */
export function PageHeader({
  title,
  eyebrow,
  children,
}: {
  title: string;
  eyebrow?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="mb-[18px] flex flex-wrap items-center gap-x-3.5 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        {eyebrow ? <div className="text-quiet">{eyebrow}</div> : null}
        <h1 className="text-xl leading-[1.3] font-semibold wrap-anywhere">
          {title}
        </h1>
      </div>
      {children}
    </header>
  );
}

/** A hairline box: at the desk, what belongs together. */
export function Card({
  className = "",
  children,
  ...rest
}: {
  className?: string;
  children: ReactNode;
  "aria-label"?: string;
  "aria-labelledby"?: string;
}) {
  return (
    <section
      className={`rounded-[10px] border border-rule bg-raised ${className}`}
      {...rest}
    >
      {children}
    </section>
  );
}

export function CardTitle({
  id,
  children,
}: {
  id?: string;
  children: ReactNode;
}) {
  return (
    <h2 id={id} className="text-[0.9375rem] leading-[1.4] font-semibold">
      {children}
    </h2>
  );
}

/** What a list says when it holds nothing. */
export function Empty({
  title,
  children,
}: {
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className="px-6 py-10 text-center">
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1 text-quiet">{children}</div> : null}
    </div>
  );
}
