import { z } from "zod";
import { type Columns, fieldsOf, fieldsWithDefault, type ImportKind } from "./fields";

const mapping = z.record(z.string(), z.number().int().min(0));
/** Before a file could be told what it lacks, the mapping alone was kept. */
const storedColumns = z.union([
  z.strictObject({
    mapping,
    wholeFile: z.record(z.string(), z.string()),
    dates: z.record(z.string(), z.string()).default({}),
    titles: z.record(z.string(), z.string()).default({}),
  }),
  mapping.transform((each) => ({ mapping: each, wholeFile: {}, dates: {}, titles: {} })),
]);

/** What was stored, without fields and columns that are no longer there. */
export function parseStoredColumns(kind: ImportKind, headers: readonly string[], stored: unknown): Required<Columns> {
  const { mapping: known, wholeFile, dates, titles } = storedColumns.parse(stored);
  const names = Object.keys(fieldsOf(kind));
  const withDefault: readonly string[] = fieldsWithDefault[kind];
  return {
    mapping: Object.fromEntries(
      Object.entries(known).filter(([name, at]) => names.includes(name) && at < headers.length),
    ),
    defaults: Object.fromEntries(Object.entries(wholeFile).filter(([name]) => withDefault.includes(name))),
    dates,
    titles,
  };
}

/** The columns as they are stored: rows written before keep their key, so it stays. */
export function columnsToStore({ mapping, defaults, dates = {}, titles = {} }: Columns) {
  return { mapping, wholeFile: defaults, dates, titles };
}
