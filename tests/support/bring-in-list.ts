import { readFileSync } from "node:fs";
import path from "node:path";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import type { Duplicate } from "@/lib/import/check/duplicates";
import type { FarDate } from "@/lib/import/check/far-dates";
import { enterImport } from "@/lib/import/enter/enter-import";
import { listEntered } from "@/lib/import/entered-queries";
import { mapColumns } from "@/lib/import/map-columns";
import { mapWords } from "@/lib/import/map-words";
import { proposedDefaults } from "@/lib/import/proposed-defaults";
import { getImportUpload, proposedColumns } from "@/lib/import/queries";
import { wordFieldName } from "@/lib/import/words";
import { seenToken } from "@/lib/writes/seen-token";
import { loadOrganisations, loadSectors } from "@/prisma/seed/load-reference-data";
import { checkUploaded, uploadFile } from "./build-import";

/** What a person has to choose, by the names of the forms' fields; what the page proposes is no answer. */
export type Answers = { whole: Record<string, string>; words?: Record<string, string> };

/** The sectors and organisations of the demonstration, and no more. */
export async function loadRegistry(): Promise<void> {
  await db().$transaction(async (tx) => {
    await loadSectors(tx, new Date("2026-01-01"));
    await loadOrganisations(tx, new Date("2026-01-01"));
  });
}

/**
 * Reads a list of tests/fixtures/lists and takes the columns and values that the pages propose, with these answers. `answers` counts them;
 * the press that confirms what is proposed for words (`confirms`) is one, and the same as the one that sends the others.
 */
export async function checkList(
  viewer: Viewer,
  fileName: string,
  { whole, words = {} }: Answers,
  home: string,
  { confirms = true } = {},
) {
  const bytes = readFileSync(path.join("tests/fixtures/lists", fileName));
  const id = await uploadFile(viewer, bytes, fileName, "commitments");
  const upload = await getImportUpload(viewer, id);
  if (!upload) throw new Error("not kept");
  const { mapping } = await proposedColumns(viewer, "commitments", upload);
  const sectors = (await db().sector.findMany()).map(({ code }) => code);
  const context = { sectors, homeSide: home, today: calendarDate("2026-11-30"), report: "Отчёт об исполнении" };
  const proposed = Object.entries(await proposedDefaults(upload, mapping, context));
  const mapped = await mapColumns(viewer, id, {
    ...Object.fromEntries(Object.entries(mapping).map(([name, place]) => [name, String(place)])),
    ...Object.fromEntries(proposed.map(([field, { value }]) => [`whole-${field}`, value])),
    ...whole,
  });
  if (!mapped.ok) throw new Error(`not mapped: ${JSON.stringify(mapped)}`);
  if (Object.keys(words).length > 0) await mapWords(viewer, id, words);
  const checked = await checkUploaded(viewer, id);
  const proposals = checked.words.flatMap(({ of, word, proposed }) =>
    proposed === null ? [] : [[wordFieldName(of, word), proposed] as const],
  );
  if (confirms && proposals.length > 0) await mapWords(viewer, id, Object.fromEntries(proposals));
  const presses = confirms && proposals.length > 0 ? 1 : 0;
  const answers = Object.keys(whole).length + Math.max(Object.keys(words).length, presses);
  return { id, answers, ...(presses > 0 ? await checkUploaded(viewer, id) : checked) };
}

/** Enters a checked list, and tells of each row what it became: dates, parts by code, what else was read. */
export async function enterList(
  viewer: Viewer,
  { id, duplicates, far }: { id: string; duplicates: readonly Duplicate[]; far: readonly FarDate[] },
) {
  const result = await enterImport(viewer, {
    id,
    language: "ru",
    confirmed: seenToken(duplicates),
    datesSeen: seenToken(far),
  });
  if (!result.ok) throw new Error(`not entered: ${JSON.stringify(result)}`);
  const { rows } = await listEntered(viewer, id, { page: 1, size: 100 });
  const found = await db().commitment.findMany({
    where: { reference: { in: rows.map(({ reference }) => reference) } },
    include: { notes: true, assignments: { orderBy: { position: "asc" }, include: { organisation: true } } },
  });
  const byReference = new Map(found.map((each) => [each.reference, each]));
  return rows.map(({ row, reference }) => {
    const entered = byReference.get(reference);
    return {
      row,
      series: entered?.series,
      closedOn: entered?.closedOn?.toISOString().slice(0, 10),
      when: entered?.controlEdtf ?? entered?.reportInterval,
      status: entered?.outcome ?? entered?.status,
      parts: entered?.assignments.map(({ role, organisation }) => `${role} ${organisation.code}`).join(", "),
      sector: entered?.sectorCode,
      clarification: entered?.clarification,
      note: entered?.notes.map(({ text }) => text).join("; "),
    };
  });
}
