import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import type { Names } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import type { CappedCount } from "./queries";
import type { ListRow } from "./row";

/** What the rows of the register may stand under. */
export const groupings = ["none", "sector", "lead", "counterpart", "status", "release"] as const;
export type Grouping = (typeof groupings)[number];

/** How a group is called; null where its key says it: a status, a country, or that there is none. */
export type GroupName = { full: Names; short: Names; original: Language } | null;

/**
 * Rows that stand together, in the order of the list. The key is a sector's code, an organisation's id, a country, a status or a
 * release's id; null for those that have none. What has two other sides, or two texts, stands under each.
 */
export type Group = { key: string | null; name: GroupName; total: CappedCount; rows: ListRow[] };

const schema = z.strictObject({ group: z.string().max(64).nullable(), at: z.string().max(400) });

/** A row of a grouped list: its group, and its place there by the cursor of the order. */
type GroupPosition = z.infer<typeof schema>;

export function groupCursor(position: GroupPosition): string {
  return encodeCursor(position);
}

/** The row that a cursor names, or null for one that was not made here. */
export function parseGroupCursor(cursor: string | undefined): GroupPosition | null {
  return decodeCursor(schema, cursor);
}
