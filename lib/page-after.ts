/** Rows on a page of a list; as many as in the register. */
const PAGE_SIZE = 50;

export type Page<Row> = {
  rows: Row[];
  /** The key of the last row, where more follow: the next page is what comes after it. */
  next: string | null;
};

/**
 * What a query is told to read one page: what comes after the row of this key, in its order, and one row more than is shown, to know
 * whether there is a next page. After a row that is gone there is nothing.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export function pageAfter<Key extends object>(key: Key | undefined): { take: number; cursor?: Key; skip?: number } {
  const take = PAGE_SIZE + 1;
  return key === undefined ? { take } : { take, cursor: key, skip: 1 };
}

/** The page of what such a query gave. */
export function asPage<Row>(rows: Row[], keyOf: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > PAGE_SIZE && last !== undefined ? keyOf(last) : null };
}
