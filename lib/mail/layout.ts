import { escapeHtml } from "#lib/html.ts";

export type MailParts = {
  heading: string;
  paragraphs: string[];
  /** Shown large, alone on its line. */
  code?: string;
  action?: { label: string; url: string };
  footer?: string;
};

/** One look for every mail, as text and as HTML; every part is escaped. */
export function mailLayout(parts: MailParts): { text: string; html: string } {
  return { text: asText(parts), html: asHtml(parts) };
}

function asText(parts: MailParts): string {
  const lines = [parts.heading, ""];
  if (parts.code) lines.push(parts.code, "");
  for (const paragraph of parts.paragraphs) lines.push(paragraph, "");
  if (parts.action) lines.push(`${parts.action.label}:`, parts.action.url, "");
  if (parts.footer) lines.push(parts.footer, "");
  return lines.join("\n");
}

function asHtml(parts: MailParts): string {
  const blocks = parts.paragraphs.map((text) => block(escapeHtml(text)));
  if (parts.code)
    blocks.unshift(
      `<p style="margin:0 0 20px;font:600 32px/1.2 ui-monospace,Menlo,monospace;letter-spacing:6px">${escapeHtml(parts.code)}</p>`,
    );
  if (parts.action)
    blocks.push(
      block(
        `<a href="${escapeHtml(parts.action.url)}" style="display:inline-block;background:#005a63;color:#fff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600">${escapeHtml(parts.action.label)}</a>`,
      ),
    );
  if (parts.footer)
    blocks.push(
      `<p style="margin:28px 0 0;font-size:13px;line-height:1.5;color:#5b6470">${escapeHtml(parts.footer)}</p>`,
    );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(parts.heading)}</title></head><body style="margin:0;background:#fbfaf7"><div style="max-width:560px;margin:0 auto;padding:32px 24px;font:16px/1.6 -apple-system,Segoe UI,Inter,Arial,sans-serif;color:#16202c"><h1 style="margin:0 0 16px;font:600 24px/1.25 Georgia,serif">${escapeHtml(parts.heading)}</h1>${blocks.join("")}</div></body></html>`;
}

function block(html: string): string {
  return `<p style="margin:0 0 16px">${html}</p>`;
}
