import type { ReactNode } from "react";
import { Button } from "#components/desk/button.tsx";
import { RailLinks, type RailGroup } from "#components/desk/rail-links.tsx";

/** The frame of every desk page: a rail of places beside the work. */
export function DeskShell({
  siteName,
  who,
  groups,
  children,
}: {
  siteName: string;
  who: { email: string; roles: string };
  groups: RailGroup[];
  children: ReactNode;
}) {
  return (
    <div className="min-h-dvh font-sans text-sm/normal min-[56.25rem]:grid min-[56.25rem]:grid-cols-[216px_minmax(0,1fr)]">
      <a
        href="#work"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-raised focus:p-3"
      >
        Skip to the work
      </a>
      <div className="border-rule bg-raised px-3 print:hidden max-[56.25rem]:border-b min-[56.25rem]:sticky min-[56.25rem]:top-0 min-[56.25rem]:h-dvh min-[56.25rem]:overflow-y-auto min-[56.25rem]:border-r min-[56.25rem]:py-[18px]">
        <details className="min-[56.25rem]:hidden">
          <summary className="flex min-h-[52px] cursor-pointer items-center justify-between px-2.5">
            <Mark siteName={siteName} />
            <span className="font-semibold">Menu</span>
          </summary>
          <nav aria-label="Desk" className="pb-3">
            <RailLinks groups={groups} />
            <Foot who={who} />
          </nav>
        </details>
        <nav
          aria-label="Desk"
          className="flex min-h-full flex-col max-[56.25rem]:hidden"
        >
          <a href="/admin" className="block px-2.5 pt-1 pb-[18px] no-underline">
            <Mark siteName={siteName} />
          </a>
          <RailLinks groups={groups} />
          <Foot who={who} />
        </nav>
      </div>
      <main
        id="work"
        tabIndex={-1}
        className="min-w-0 px-4 pt-[22px] pb-[60px] outline-none sm:px-7 [&_label]:text-[0.8125rem]"
      >
        {children}
      </main>
    </div>
  );
}

function Mark({ siteName }: { siteName: string }) {
  return (
    <span className="font-serif text-xl leading-none font-semibold tracking-[-0.01em]">
      {siteName}
    </span>
  );
}

function Foot({ who }: { who: { email: string; roles: string } }) {
  return (
    <div className="mt-auto grid gap-2 px-2.5 pt-8 text-[0.8125rem] text-quiet">
      <div>
        <p className="font-semibold wrap-anywhere text-ink">{who.email}</p>
        <p>{who.roles}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a href="/" className="inline-flex min-h-[34px] items-center">
          Read the site
        </a>
        <form method="post" action="/account/sessions/current/revocation">
          <Button look="quiet" className="px-0!">
            Sign out
          </Button>
        </form>
      </div>
    </div>
  );
}
