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

/**
 * The first entries of a list that a page can bear: so many, and fewer where what people wrote in them is long (`units`, UTF-16 code
 * units); never less than one. `wordsOf` gives what was written in an entry.
 */
export function entriesWithin<Entry>(
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => readonly (string | null | undefined)[],
  most: { entries: number; units: number },
): Entry[] {
  let units = 0;
  const end = entries.findIndex((entry, index) => {
    units += wordsOf(entry).reduce((sum, words) => sum + (words?.length ?? 0), 0);
    return index === most.entries || (index > 0 && units > most.units);
  });
  return entries.slice(0, end === -1 ? entries.length : end);
}
