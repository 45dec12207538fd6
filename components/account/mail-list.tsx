import { formatDateTime } from "#lib/clock.ts";

type ListedMail = {
  id: string;
  recipient: string;
  subject: string;
  sentAt: Date | null;
};

/** Delivered mail, a line each. */
export function MailList({ mails }: { mails: ListedMail[] }) {
  return (
    <ul className="border-t border-rule">
      {mails.map((mail) => (
        <li key={mail.id} className="border-b border-rule">
          <a
            href={`/demo/mailbox/${mail.id}`}
            className="grid gap-0.5 py-3.5 no-underline hover:underline"
          >
            <span className="font-semibold">{mail.subject}</span>
            <span className="flex flex-wrap justify-between gap-x-4 text-sm text-quiet">
              <span className="wrap-anywhere">To {mail.recipient}</span>
              {mail.sentAt ? (
                <time dateTime={mail.sentAt.toISOString()}>
                  {formatDateTime(mail.sentAt)}
                </time>
              ) : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
