import type { MissingStep } from "#domain/gate/schema.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Steps } from "#components/ui/steps.tsx";
import { gateWords } from "#components/gate/words.ts";

/**
 * Stands where the body would be. It carries the anchor of the first gated
 * paragraph, so an address that names that paragraph leads here until it opens.
 */
export function GateCard({
  missing,
  anchor,
  returnTo,
}: {
  missing: MissingStep;
  anchor: string;
  returnTo: string;
}) {
  const { heading, text, steps, actions } = gateWords[missing];
  const next = `?next=${encodeURIComponent(returnTo)}`;
  return (
    <section id={anchor} aria-labelledby="gate-heading" className="gate">
      <h2 id="gate-heading" className="section-title mb-2">
        {heading}
      </h2>
      <p className="mb-4.5 text-quiet">{text}</p>
      {steps ? (
        <div className="no-print mb-5.5">
          <Steps steps={steps.texts} done={steps.done} />
        </div>
      ) : null}
      <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2.5">
        {actions.map(({ label, href, returns }, index) => (
          <ButtonLink
            key={label}
            look={index === 0 ? "primary" : "plain"}
            href={returns ? href + next : href}
          >
            {label}
          </ButtonLink>
        ))}
        <a href="/about#who-qualifies" className="tap text-sm text-quiet">
          Who qualifies, and what we keep
        </a>
      </div>
    </section>
  );
}
