/**
 * What is wrong with the nesting of an XML text; empty when it is well formed
 * as far as feeds go: one root, every element closed, no bare ampersand.
 */
export function xmlFault(text: string): string {
  const open: string[] = [];
  const bare = text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, "");
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(bare))
    return "a bare ampersand";
  for (const [, closing, name = "", own] of bare.matchAll(
    /<(\/)?([A-Za-z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/)?>/g,
  )) {
    if (own) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : "";
}
