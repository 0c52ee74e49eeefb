import { z } from "zod";
import { type Columns, fieldsOf, fieldsWithDefault, type ImportKind } from "./fields";

const mapping = z.record(z.string(), z.number().int().min(0));
/** Before a file could be told what it lacks, the mapping alone was kept. */
const kept = z.union([
  z.strictObject({ mapping, wholeFile: z.record(z.string(), z.string()) }),
  mapping.transform((each) => ({ mapping: each, wholeFile: {} })),
]);

/** What was kept, without fields and columns that are no longer there. */
export function parseStoredColumns(kind: ImportKind, headers: readonly string[], stored: unknown): Columns {
  const { mapping: known, wholeFile } = kept.parse(stored);
  const names = Object.keys(fieldsOf(kind));
  const wholes: readonly string[] = fieldsWithDefault[kind];
  return {
    mapping: Object.fromEntries(
      Object.entries(known).filter(([name, at]) => names.includes(name) && at < headers.length),
    ),
    wholeFile: Object.fromEntries(Object.entries(wholeFile).filter(([name]) => wholes.includes(name))),
  };
}
