import { readRows } from "@/lib/db";
import { env } from "@/lib/env";
import { entriesRead } from "./entries";
import { counterpartsSql } from "./list/sides-sql";

/** What a commitment's sides come from. */
type WithSides = {
  id: string;
  series: string;
  sides: string[];
  assignments: { side: string }[];
  /** Those its page has read, the latest first. */
  statements: { release: { meeting: { sides: string[] } } }[];
};

/** The sides other than home of a commitment in sight, by their code. */
export async function readCounterparts(id: string): Promise<string[]> {
  const [found] = await readRows<{ sides: string[] }>`
    SELECT ${counterpartsSql} AS sides FROM commitment c WHERE c.id = ${id}::uuid`;
  return found?.sides ?? [];
}

/**
 * The same for a commitment that its page has read; asks only where that does not hold every statement. Twin of search.sides_of:
 * prisma/sql/sides.sql.
 */
export async function counterpartsOf({ id, series, sides, assignments, statements }: WithSides): Promise<string[]> {
  if (statements.length === entriesRead("statements")) return readCounterparts(id);
  const [, ofSeries = ""] = series.split("-");
  const all = [
    ...(/^[A-Z]{2}$/.test(ofSeries) ? [ofSeries] : []),
    ...sides,
    ...assignments.map(({ side }) => side),
    ...statements.flatMap(({ release }) => release.meeting.sides),
  ];
  return [...new Set(all)].filter((side) => side !== env().homeSide).sort();
}
