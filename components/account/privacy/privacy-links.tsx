import { AsideSection } from "#components/account/account-page.tsx";

const places = [
  ["/account/privacy", "What we hold about you"],
  ["/account/details", "Correct your details"],
  ["/account/address", "Change your address"],
  ["/account/consents", "What you agree to"],
  ["/account/deletion", "Delete your account"],
] as const;

/** The pages on which a reader decides about what is held. */
export function PrivacyLinks({ current }: { current?: string }) {
  return (
    <AsideSection title="Your data, your say">
      <ul className="grid gap-1">
        {places.map(([href, label]) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="tap aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}
