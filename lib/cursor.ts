import { z } from "zod";

const MOST_CHARACTERS = 400;

/** A moment in a cursor, as one was written: Postgres has no year 0000. */
export const cursorMoment = z.iso.datetime().refine((text) => !text.startsWith("0000"));

/** The place after a row, for an address: opaque there, checked when it comes back (docs/decisions/07-raw-sql-and-keyset-paging.md). */
export function encodeCursor(position: object): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** The place that a cursor names, or null for one that was not made here. */
export function decodeCursor<Position>(schema: z.ZodType<Position>, cursor: string | undefined): Position | null {
  if (!cursor || cursor.length > MOST_CHARACTERS) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
