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

/**
 * The same page of keys that stand in an order no query knows, such as that of the reader's alphabet: all of them are given. After a key
 * that is not among them there is nothing.
 */
export function pageOfKeys(keys: readonly string[], after: string | undefined): Page<string> {
  const start = after === undefined ? 0 : keys.indexOf(after) + 1;
  return after !== undefined && start === 0
    ? { rows: [], next: null }
    : asPage(keys.slice(start, start + PAGE_SIZE + 1), (key) => key);
}

/** The page of what such a query gave. */
export function asPage<Row>(rows: Row[], keyOf: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > PAGE_SIZE && last !== undefined ? keyOf(last) : null };
}

/** Rows in the order of their ids; what is gone since is left out. */
export function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
