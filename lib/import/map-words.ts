import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { done, type Result, refused } from "@/lib/forms/result";
import { importKindsOf } from "@/lib/import/queries";
import { inTransaction } from "@/lib/security-log/record-security-event";
import type { RefusalDetails } from "@/lib/writes/write";
import { lockColumns } from "./lock-columns";
import { columnsToStore } from "./stored-columns";
import { canBeLeftOut, fieldOfWord, isOfFile, LEFT_OUT, plainWord, type WordKind, wordKey } from "./words";

/** What one form may say at once, and what is kept of it all for a person: the newest. */
const MOST_AT_ONCE = 500;
const MOST_KEPT = 2000;

const given = z.string().max(80);

/**
 * Says what words of a file mean, for this file and for the next one of this person: the code of an organisation, a sector, a standing; for
 * this file alone, what its dates mean, and of which sectors rows are by their titles.
 * An empty answer takes back what was said. Codes are looked at where they are used: one that is gone means nothing. Refused: a file
 * that is gone.
 */
export async function mapWords(
  viewer: Viewer,
  id: string,
  values: Record<string, string>,
): Promise<Result<{ id: string }, RefusalDetails>> {
  if (importKindsOf(viewer).length === 0) return refused("forbidden");
  const all = wordsIn(values);
  const said = all.filter(({ of }) => !isOfFile(of));
  const ofFile = (kind: WordKind) =>
    Object.fromEntries(all.flatMap(({ of, word, code }) => (of === kind ? [[word, code]] : [])));
  const personId = viewer.id;
  const isKept = await inTransaction(async (tx) => {
    const upload = await lockColumns(tx, viewer, id);
    if (!upload) return false;
    const { now } = await readClock(tx);
    const { columns } = upload;
    if (columns && said.length < all.length) {
      const dates = withSaid(columns.dates, ofFile("date"));
      const mapping = columnsToStore({ ...columns, dates, titles: withSaid(columns.titles, ofFile("title")) });
      const { count } = await tx.importUpload.updateMany({ where: { id, createdById: personId }, data: { mapping } });
      if (count === 0) return false;
    }
    await tx.importWord.deleteMany({ where: { personId, OR: said.map(({ of, word }) => ({ of, word })) } });
    await tx.importWord.createMany({
      data: said.filter(({ code }) => code !== "").map((each) => ({ ...each, personId, changedAt: now })),
    });
    await tx.$executeRaw`
      DELETE FROM import_word WHERE person_id = ${personId}::uuid AND (of, word) IN (
        SELECT of, word FROM import_word WHERE person_id = ${personId}::uuid
        ORDER BY changed_at DESC, of, word OFFSET ${MOST_KEPT})`;
    return true;
  });
  return isKept ? done({ id }) : refused("not-found");
}

/** What was said before and now, also dates that are not read: what is typed stays to be mended. An empty answer takes one back. */
function withSaid(before: Readonly<Record<string, string>> = {}, now: Readonly<Record<string, string>>) {
  const kept = Object.entries({ ...before, ...now }).filter(([, typed]) => typed !== "");
  return Object.fromEntries(kept.slice(-MOST_AT_ONCE));
}

function wordsIn(values: Record<string, string>): { of: WordKind; word: string; code: string }[] {
  const said = Object.entries(values).flatMap(([name, value]) => {
    const key = fieldOfWord(name);
    const code = given.safeParse(value);
    if (!key || !code.success || (code.data === LEFT_OUT && !canBeLeftOut(key.of))) return [];
    return [{ of: key.of, word: plainWord(key.word), code: code.data.trim() }];
  });
  // Of two spellings of one word the later counts.
  const kept = new Map(said.map((each) => [wordKey(each), each]));
  return [...kept.values()].filter(({ word }) => word !== "").slice(0, MOST_AT_ONCE);
}
