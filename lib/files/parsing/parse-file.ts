import type { FormatFor, FormatRow } from "../formats.ts";
import type { Table } from "../table.ts";
import type { ParsedText } from "../text.ts";
import { checkContent } from "./check-content.ts";

/** What the reader of a text format is: the text as it stands in the file, not yet in the form in which it is stored. */
type TextReader = (bytes: Buffer) => ParsedText | Promise<ParsedText>;

type TableReader = (bytes: Buffer) => Table | Promise<Table>;

/** Reads a file whose name claims a format. What it really is, its content decides; the two must agree. */
export async function parseText(bytes: Buffer, named: FormatFor<"text">): Promise<ParsedText> {
  checkContent(bytes, named);
  const { read }: { read: TextReader } = await readerOf(named);
  return read(bytes);
}

/** As `parseText`, for a table. */
export async function parseTable(bytes: Buffer, named: FormatFor<"table">): Promise<Table> {
  checkContent(bytes, named);
  const { read }: { read: TableReader } = await readerOf(named);
  return read(bytes);
}

// Only the reader that is asked for is loaded: the process may open no other.
function readerOf({ id }: FormatRow) {
  return import(`../formats/${id}/read-${id}.ts`);
}
