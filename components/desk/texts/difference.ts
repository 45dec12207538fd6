export type Piece = { kind: "same" | "gone" | "new"; text: string };

/** Comparing longer texts word by word takes longer than reading them. */
const mostCells = 4_000_000;

/** What was taken out of a text and what was put in, word by word. */
export function differenceOf(before: string, after: string): Piece[] {
  const was = before.split(/(\s+)/);
  const is = after.split(/(\s+)/);
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start])
    start += 1;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    was[was.length - 1 - end] === is[is.length - 1 - end]
  )
    end += 1;
  return joined([
    { kind: "same", text: was.slice(0, start).join("") },
    ...middle(
      was.slice(start, was.length - end),
      is.slice(start, is.length - end),
    ),
    { kind: "same", text: was.slice(was.length - end).join("") },
  ]);
}

function middle(was: string[], is: string[]): Piece[] {
  if (was.length * is.length > mostCells)
    return [
      { kind: "gone", text: was.join("") },
      { kind: "new", text: is.join("") },
    ];
  const length = commonLengths(was, is);
  const pieces: Piece[] = [];
  let [from, to] = [0, 0];
  while (from < was.length || to < is.length) {
    if (from < was.length && to < is.length && was[from] === is[to]) {
      pieces.push({ kind: "same", text: was[from]! });
      from += 1;
      to += 1;
    } else if (
      to >= is.length ||
      (from < was.length && length(from + 1, to) >= length(from, to + 1))
    ) {
      pieces.push({ kind: "gone", text: was[from]! });
      from += 1;
    } else {
      pieces.push({ kind: "new", text: is[to]! });
      to += 1;
    }
  }
  return pieces;
}

/** Length of the longest common subsequence from each pair of places on. */
function commonLengths(was: string[], is: string[]) {
  const width = is.length + 1;
  const table = new Uint32Array((was.length + 1) * width);
  for (let from = was.length - 1; from >= 0; from -= 1)
    for (let to = is.length - 1; to >= 0; to -= 1)
      table[from * width + to] =
        was[from] === is[to]
          ? table[(from + 1) * width + to + 1]! + 1
          : Math.max(
              table[(from + 1) * width + to]!,
              table[from * width + to + 1]!,
            );
  return (from: number, to: number) => table[from * width + to] ?? 0;
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (!piece.text) continue;
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
