import { AboutSection } from "#components/about/about-section.tsx";
import { formatDate } from "#lib/clock.ts";

/** The publisher's own privacy notice, with its version and date. */
export function PrivacyNotice({
  notice,
}: {
  notice: { version: number; text: string; createdAt: Date };
}) {
  return (
    <AboutSection id="privacy" title="Privacy notice">
      {notice.text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      <p className="text-quiet">
        Version {notice.version}, {formatDate(notice.createdAt)}.
      </p>
    </AboutSection>
  );
}
