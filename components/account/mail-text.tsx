const address = /(https?:\/\/[^\s<>"]+)/;

/** A mail as plain text, its links alive. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="rounded-[10px] border border-rule bg-raised p-5 whitespace-pre-wrap sm:p-7">
      {text
        .trim()
        .split(address)
        .map((part, index) =>
          index % 2 ? (
            <a key={index} href={part} className="wrap-anywhere">
              {part}
            </a>
          ) : (
            part
          ),
        )}
    </div>
  );
}
