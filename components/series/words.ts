/** "5 Articles in this Series", in singular or plural. */
export function articlesInSeries(count: number): string {
  return `${count} ${count === 1 ? "Article" : "Articles"} in this Series`;
}

/** "5 summaries". */
export function summaries(count: number): string {
  return `${count} ${count === 1 ? "summary" : "summaries"}`;
}
