import { readFileSync } from "node:fs";
import path from "node:path";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import type { AskedWord } from "@/lib/import/check/asked-words";
import { addOrganisations } from "@/lib/import/enter/add-organisations";
import { addedFieldName } from "@/lib/import/enter/added-organisation";
import { enterImport } from "@/lib/import/enter/enter-import";
import { mapColumns } from "@/lib/import/map-columns";
import { mapWords } from "@/lib/import/map-words";
import { proposedDefaults } from "@/lib/import/proposed-defaults";
import { getImportUpload, proposedColumns } from "@/lib/import/queries";
import { type WordKind, wordFieldName } from "@/lib/import/words";
import { seenToken } from "@/lib/writes/seen-token";
import { checkUploaded, uploadFile } from "./build-import";
import { wrongRows } from "./wanted-rows";

const MOST_PRESSES = 4;

/** What somebody says of a word for which nothing is proposed, by its kind; each is an answer. */
type Said = Partial<Record<WordKind, string>>;

/**
 * Brings a list of tests/fixtures/lists in as its pages propose. `asked` names what nothing was proposed for; `answers` counts these, each press that
 * confirms, and the tick for dates far ahead.
 */
export async function bringIn(viewer: Viewer, fileName: string, said: Said, homeSide: string) {
  const bytes = readFileSync(path.join("tests/fixtures/lists", fileName));
  const id = await uploadFile(viewer, bytes, fileName, "commitments");
  const upload = await getImportUpload(viewer, id);
  if (!upload) throw new Error("not kept");
  const { mapping } = await proposedColumns(viewer, "commitments", upload);
  const sectors = (await db().sector.findMany({ orderBy: { position: "asc" } })).map(({ code }) => code);
  const context = { sectors, homeSide, today: calendarDate("2026-11-30"), report: "Отчёт об исполнении" };
  const whole = Object.entries(await proposedDefaults(upload, mapping, context));
  const mapped = await mapColumns(viewer, id, {
    ...Object.fromEntries(Object.entries(mapping).map(([name, place]) => [name, String(place)])),
    ...Object.fromEntries(whole.map(([field, { value }]) => [`whole-${field}`, value])),
  });
  if (!mapped.ok) throw new Error(`not mapped: ${JSON.stringify(mapped)}`);

  const asked: string[] = [];
  let presses = 0;
  let checked = await checkUploaded(viewer, id);
  while (checked.words.some(isUnsaid) && presses < MOST_PRESSES) {
    presses += 1;
    const unsaid = checked.words.filter(isUnsaid);
    asked.push(...unsaid.flatMap(({ of, word, proposed }) => (proposed === null ? [`${of} ${word}`] : [])));
    const form = Object.fromEntries(unsaid.flatMap((word) => fieldsOf(word, said)));
    const added = await addOrganisations(viewer, id, form, "ru");
    if (!added.ok) throw new Error(`not added: ${JSON.stringify(added)}`);
    await mapWords(viewer, id, added.value);
    checked = await checkUploaded(viewer, id);
  }
  const { problems, duplicates, far, good } = checked;
  const seen = { confirmed: seenToken(duplicates), datesSeen: seenToken(far) };
  return { id, asked, presses, answers: asked.length + presses + Number(far.length > 0), problems, good, seen };
}

const isUnsaid = ({ code, isLeftOut }: AskedWord): boolean => code === null && !isLeftOut;

/** As the page sends it. */
function fieldsOf({ of, word, proposed, side, added }: AskedWord, said: Said): [string, string][] {
  return [
    [wordFieldName(of, word), proposed ?? said[of] ?? ""],
    [addedFieldName("side", word), side],
    [addedFieldName("name", word), added.name],
    [addedFieldName("short", word), added.short],
  ];
}

/** Enters it, and tells of each row that became something else than is wanted. */
export async function enterAsWanted(
  viewer: Viewer,
  fileName: string,
  { id, seen }: { id: string; seen: { confirmed: string; datesSeen: string } },
): Promise<string[]> {
  const entered = await enterImport(viewer, { id, language: "ru", ...seen });
  if (!entered.ok) throw new Error(`not entered: ${JSON.stringify(entered)}`);
  return wrongRows(fileName, id);
}
