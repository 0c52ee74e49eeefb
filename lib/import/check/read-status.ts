import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { Outcome } from "@/lib/vocabulary/commitments";
import { everydayStandings, type Standing } from "../everyday-words";
import { normalized, vocabularies } from "../vocabularies";
import { plainWord, standingCode } from "../words";
import type { ImportContext } from "./import-context";
import { dayOfClosing, dayOfNote, proposeStanding } from "./propose-standing";
import type { RowReader } from "./row-reader";

/** Nothing said is the first of all statuses; a word that is none is noted. One that was left as it stands says as little as none. */
export function readStanding(
  row: RowReader,
  { words, unclearStatuses }: ImportContext,
): { said: Standing | null; isUnclear: boolean } {
  const own = row.own("status");
  if (own === "" || !unclearStatuses.has(plainWord(own))) return { said: saidStanding(row, words), isUnclear: false };
  row.took({ of: "status", word: own }, null);
  return { said: words.status.get(row.whole("status")) ?? FIRST, isUnclear: true };
}

/** What a status that is not known yet is likely to say, so that all there is to ask of its row is asked at once. */
export function likelyStanding(row: RowReader, { words }: ImportContext): Standing {
  return proposeStanding(row.text("status"), words.status) ?? FIRST;
}

const FIRST: Standing = { status: "captured", outcome: null };

function saidStanding(row: RowReader, words: ImportContext["words"]): Standing | null {
  const text = row.text("status");
  if (text === "") return FIRST;
  const standing = row.word("status", words.status, "status");
  const said = saidStatus(row);
  const isAsItSays = standing?.outcome === null && said === standing.status;
  if (standing && !isAsItSays && (row.own("outcome") === "" || said === undefined)) {
    row.took({ of: "status", word: text }, standingCode(standing));
  }
  return standing;
}

/**
 * The day it was closed: its own, else the one that its status tells («Исполнено, исх. № 5 от 14.10.2026»), else the only one of its note, else that
 * of the whole file, which holds for what was closed and tells no day: `isOfFile` then, since nobody said it of this row.
 */
export function readClosing(
  row: RowReader,
  isClosed: boolean,
  { today }: ImportContext,
): { day: CalendarDate | null; isOfFile: boolean } {
  const isOwn = row.own("closedOn") !== "";
  if (!isClosed) return { day: isOwn ? row.day("closedOn") : null, isOfFile: false };
  if (isOwn) return { day: row.day("closedOn"), isOfFile: false };
  const ofStatus = dayOfClosing(row.own("status"), today);
  const told = ofStatus ?? dayOfNote(row.own("note"), today);
  if (told === null) return { day: row.day("closedOn"), isOfFile: true };
  const date = parseDeadline(told);
  if (date) row.readAs(row.own(ofStatus === null ? "note" : "status"), date);
  return { day: told, isOfFile: false };
}

/** A status that is more than a word of a list is an account of what was done: it stays in the note. */
export function accountIn(row: RowReader): string | null {
  const status = row.own("status");
  const plain = normalized(status);
  return plain === "" || everydayStandings.has(plain) || vocabularies.status.has(plain) ? null : status;
}

/** How it ended as its status says; where that only says "taken off control", as the note says, else as a person said for all of these. */
export function outcomeBeside(row: RowReader, standing: Standing | null): Outcome | null {
  if (standing?.status !== "off_control" || row.own("outcome") !== "") return null;
  const noted = saidStatus(row) === "off_control" ? vocabularies.outcome.get(normalized(row.text("note"))) : undefined;
  return noted ?? standing.outcome;
}

/** The status that its letters say, whatever a person said they mean: «Снято с контроля» does not tell how it ended. */
function saidStatus(row: RowReader) {
  return vocabularies.status.get(normalized(row.text("status")));
}
