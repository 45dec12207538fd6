/** `list` with the item at `from` put at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [
    ...rest.slice(0, to),
    ...list.slice(from, from + 1),
    ...rest.slice(to),
  ];
}
