import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { languages } from "@/lib/vocabulary/languages";
import type { CommitmentEntry } from "./commitment-entry";

/** A row that another one equals, or a commitment of the register: the number of that row, or its reference. */
export type Duplicate = { row: number; title: string; of: number | string };

type Known = { reference: string; titles: string[]; date: string; lead: string };

/**
 * Rows that have title, date and lead of the home side in common with an earlier row or with what is in the register. Rule: nobody is
 * stopped by that, since plans repeat themselves; but it is seen before it comes in a second time.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export async function findDuplicates(
  reader: Pick<Transaction, "$queryRaw">,
  viewer: Viewer,
  entries: readonly CommitmentEntry[],
): Promise<Duplicate[]> {
  const seen = new Map<string, number | string>();
  for (const known of await readAlike(reader, viewer, entries)) {
    for (const title of known.titles) seen.set(keyOf(title, known.date, known.lead), known.reference);
  }
  const duplicates: Duplicate[] = [];
  for (const entry of entries) {
    const titles = titlesOf(entry);
    const keys = titles.map((title) => keyOf(same(title), dateOf(entry), leadOf(entry)));
    const of = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    if (of !== undefined) duplicates.push({ row: entry.row, title: titles[0] ?? "", of });
    for (const key of keys) if (!seen.has(key)) seen.set(key, entry.row);
  }
  return duplicates;
}

/** Commitments in sight that have one of the titles, in any language, whatever their case. */
function readAlike(
  reader: Pick<Transaction, "$queryRaw">,
  viewer: Viewer,
  entries: readonly CommitmentEntry[],
): Promise<Known[]> {
  const titles = [...new Set(entries.flatMap(titlesOf).map(same))];
  return reader.$queryRaw<Known[]>`
    SELECT reference, coalesce(control_edtf, promised_edtf, '') AS date, coalesce(lead_id::text, '') AS lead,
      array_remove(ARRAY[lower(title_kk), lower(title_ru), lower(title_en), lower(title_ja)], NULL) AS titles
    FROM commitment c
    WHERE (lower(title_kk) = ANY(${titles}::text[]) OR lower(title_ru) = ANY(${titles}::text[])
      OR lower(title_en) = ANY(${titles}::text[]) OR lower(title_ja) = ANY(${titles}::text[])) AND ${visibleToSql(viewer)}
    ORDER BY reference DESC`;
}

const same = (title: string): string => title.toLowerCase();
const keyOf = (title: string, date: string, lead: string): string => JSON.stringify([title, date, lead]);
const dateOf = ({ control, promised }: CommitmentEntry): string => control?.edtf ?? promised?.edtf ?? "";
const titlesOf = ({ titles }: CommitmentEntry): string[] => languages.flatMap((each) => titles[each] ?? []);

function leadOf({ assignments }: CommitmentEntry): string {
  return assignments.find(({ role, side }) => role === "lead" && side === env().homeSide)?.organisationId ?? "";
}
