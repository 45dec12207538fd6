export type SeriesItem = {
  slug: string;
  title: string;
  position: number;
  current?: boolean;
};

/** The articles of a series in their order; the one being read is no link. */
export function SeriesItems({ items }: { items: readonly SeriesItem[] }) {
  return (
    <ol className="series-items">
      {items.map((item, index) => (
        <li key={item.slug}>
          {item.current ? (
            <span className="series-item" aria-current="page">
              <span aria-hidden="true">{index + 1}</span>
              <span>{item.title}</span>
            </span>
          ) : (
            <a className="series-item" href={`/articles/${item.slug}`}>
              <span aria-hidden="true">{index + 1}</span>
              <span>{item.title}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
