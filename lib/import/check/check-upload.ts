import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";
import type { Columns, ImportField } from "../fields";
import { type ImportUpload, readImportContext, readOrganisationImportContext } from "../queries";
import { stateNames } from "../vocabularies";
import { ownState } from "./abbreviations";
import { type AskedWord, askedWords } from "./asked-words";
import { checkCommitments, type LeftOut, type SidesOfHeading } from "./check-commitments";
import { checkOrganisations } from "./check-organisations";
import { type Duplicate, findDuplicates } from "./duplicates";
import { type FarDate, farDates } from "./far-dates";
import { dayOfList, writesDayFirst } from "./propose-date";
import type { ImportProblem, ReadWords } from "./row-reader";

type Reader = Pick<Transaction, "organisation" | "user" | "sector" | "commitment" | "importWord" | "$queryRaw">;
type Table = Pick<ImportUpload, "headers" | "rows" | "firstRow" | "above"> & Columns;

/** All rows of a file of commitments against the register as it is now, with what this person said that words mean. */
export async function checkCommitmentTable(reader: Reader, viewer: Viewer, table: Table, language: Language) {
  const named = (field: ImportField) => table.rows.map((row) => (row[table.mapping[field] ?? -1] ?? "").toUpperCase());
  const references = [...new Set([...named("reference"), ...named("supersededBy")])].filter(Boolean);
  const context = await readImportContext(reader, viewer, { language, references });
  return { ...(await checkCommitments(table, context)), context };
}

export async function checkOrganisationTable(reader: Reader, table: Table) {
  return checkOrganisations(table, await readOrganisationImportContext(reader));
}

/** A row, and what of it is to be clarified: as it is kept, in which fields it stands, and whether it was given a meaning. */
type UnclearRow = {
  row: number;
  title: string;
  clarification: string;
  fields: readonly { field: ImportField; isMeant: boolean }[];
};

/** What is to be said of a file before it comes in. */
export type Checked = {
  /** How many rows would come in; of those, how many for official use, without an end, and with a note. */
  good: number;
  restricted: number;
  standing: number;
  notes: number;
  /** Rows with words that were not understood and stay with them, to be clarified. */
  unclear: UnclearRow[];
  problems: ImportProblem[];
  /** Rows that may be there already. */
  duplicates: Duplicate[];
  /** Rows whose year may be mistyped. */
  far: FarDate[];
  /** Dates in words, and how they were read. */
  dates: ReadWords[];
  /** Words a person can say the meaning of: those not known, and those taken for what they do not say to the letter. */
  words: AskedWord[];
  /** Lines that are none of the list, and headings that say nothing of its rows. */
  leftOut: LeftOut[];
  /** Headings that name the other sides of the rows below them. */
  sides: SidesOfHeading[];
  /** Rows that name no lead of ours and are not put on control for that. */
  heldBack: number[];
};

export async function checkUpload(
  reader: Reader,
  viewer: Viewer,
  upload: Omit<ImportUpload, "columns"> & Columns,
  language: Language,
): Promise<Checked> {
  if (upload.kind === "organisations") {
    const { entries, problems } = await checkOrganisationTable(reader, upload);
    return {
      good: entries.length,
      restricted: 0,
      standing: 0,
      notes: 0,
      unclear: [],
      problems,
      duplicates: [],
      far: [],
      dates: [],
      words: [],
      leftOut: [],
      sides: [],
      heldBack: [],
    };
  }
  const { entries, problems, taken, dates, leftOut, sides, sidesOf, context } = await checkCommitmentTable(
    reader,
    viewer,
    upload,
    language,
  );
  return {
    good: entries.length,
    restricted: entries.filter(({ marking }) => marking !== null).length,
    standing: entries.filter(({ reportInterval }) => reportInterval !== null).length,
    notes: entries.filter(({ note }) => note !== null).length,
    unclear: entries.flatMap(({ row, titles, original, clarification, unclear }) =>
      clarification === null
        ? []
        : [
            {
              row,
              title: titles[original] ?? "",
              clarification,
              fields: unclear.map(({ field, meaning }) => ({ field, isMeant: meaning !== undefined })),
            },
          ],
    ),
    problems,
    duplicates: await findDuplicates(reader, viewer, entries),
    far: farDates(entries, context.today),
    dates,
    words: await askedWords(
      { problems, taken },
      {
        organisations: context.organisations,
        standings: context.words.status,
        sectors: context.sectors,
        sectorNames: context.sectorNames,
        homeSide: context.homeSide,
        sidesOf,
        canAdd: canAdminister(viewer, "administer_organisations"),
        day: dayOfList(upload.above) ?? context.today,
        isDayFirst: writesDayFirst(upload.rows),
        typed: upload.dates ?? {},
        above: upload.above,
        state: ownState(stateNames(context.homeSide)),
      },
    ),
    leftOut,
    sides,
    heldBack: entries.flatMap(({ row, isHeldBack }) => (isHeldBack ? [row] : [])),
  };
}
