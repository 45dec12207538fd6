import { groupsOf } from "./lines.ts";
import type { Reading, Unsure } from "./schema.ts";

type Head = Pick<Reading, "title" | "deck" | "presenter">;

const byline =
  /^(?:(?:oral |poster )?presentation|lecture|talk|presented) by:? (\S.*)$/iu;
/** The byline stands near the top or is none. */
const mostAbove = 8;

/** Takes title, deck and byline off the top of `lines`. */
export function takeHead(lines: string[]): Head & { unsure: Unsure[] } {
  const top = lines.flatMap((line, at) => (line ? [at] : []));
  const at = top.slice(0, mostAbove).find((n) => byline.test(lines[n]!));
  const [titleAt] = top;
  if (titleAt === undefined)
    return { title: "", deck: "", presenter: null, unsure: [noTitle] };
  if (at === undefined) return withoutByline(lines, titleAt);
  const above = lines.slice(0, at).filter(Boolean);
  const { presenter, unsure } = presenterOf(byline.exec(lines[at]!)![1]!);
  lines.splice(0, at + 1);
  const [title = "", ...deck] = above;
  return {
    title,
    deck: deck.join(" "),
    presenter,
    unsure: title ? unsure : [noTitle, ...unsure],
  };
}

const noTitle = { where: "Title", what: "none was found" };

function withoutByline(lines: string[], titleAt: number) {
  const unsure = [
    { where: "Presenter", what: "no line “Presentation by …” was found" },
  ];
  const title = lines[titleAt]!;
  lines.splice(0, titleAt + 1);
  const [group, ...others] = groupsOf(lines);
  const isDeck =
    group?.length === 1 && others.length > 0 && isHeadline(group[0]!);
  if (!isDeck) return { title, deck: "", presenter: null, unsure };
  const deck = group[0]!;
  lines.splice(0, lines.indexOf(deck) + 1);
  unsure.push({ where: "Deck", what: `“${deck}” was taken for it` });
  return { title, deck, presenter: null, unsure };
}

/** Short and without a full stop. */
export function isHeadline(line: string): boolean {
  return line.length <= 120 && !/[.?!:;,…][”’"')\]]*[\d,–-]*$/u.test(line);
}

function presenterOf(line: string): {
  presenter: Head["presenter"];
  unsure: Unsure[];
} {
  const [first = "", ...others] = line.split(/,\s*/u);
  const isSuffix = /^(?:Jr|Sr|II|III|IV)\.?$/u.test(others[0] ?? "");
  const name = isSuffix ? `${first}, ${others.shift()}` : first;
  const credentials = others.join(", ");
  const unsure: Unsure[] = [];
  if (!credentials)
    unsure.push({ where: "Presenter", what: "no credentials were given" });
  if (/ (?:and|&|with) /iu.test(line) || line.includes(";"))
    unsure.push({ where: "Presenter", what: "more than one may be named" });
  return { presenter: { name, credentials }, unsure };
}
