import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { concurrencyLimit } from "@/lib/concurrency-limit";
import { db } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";
import type { Columns } from "../fields";
import type { ImportUpload } from "../queries";
import { type Checked, checkUpload } from "./check-upload";

type MappedUpload = Omit<ImportUpload, "columns"> & Columns;

/** As many wait for their turn as a few seconds suffice for. */
const MOST_WAITING = 5;
const checks = concurrencyLimit(1, MOST_WAITING);

/** The newest of all, so that whoever turns its pages does not have every row read again. */
let last: { stamp: string; checked: Checked } | null = null;

/**
 * A kept file against the register as it is now, for showing what would come in; one at a time, and others have their turn meanwhile. Throws
 * what counts as "busy, try again" when too many wait.
 */
export async function checkStoredUpload(viewer: Viewer, upload: MappedUpload, language: Language): Promise<Checked> {
  return checks.run(async () => {
    const stamp = await stampOf(viewer, upload, language);
    if (last?.stamp === stamp) return last.checked;
    const checked = await checkUpload(db(), viewer, upload, language);
    last = { stamp, checked };
    return checked;
  });
}

/** More events than any change adds while another is under way: an import writes one a row. */
const NEWEST_EVENTS = 50_000;

/**
 * Stands for all that a check looks at: the file and how it is read, the day, what this person said that words mean, and the newest events of the
 * history, where every change of the register and the registry has one. Their sum, not the newest alone: a change that took its number
 * early and ends late has an event older than one that is there already.
 */
async function stampOf(viewer: Viewer, upload: MappedUpload, language: Language): Promise<string> {
  const { id, mapping, defaults, dates, titles } = upload;
  const { today } = await readClock();
  const [now] = await db().$queryRaw<{ events: string | null; words: string }[]>`
    SELECT (SELECT sum(id)::text FROM (SELECT id FROM audit_event ORDER BY id DESC LIMIT ${NEWEST_EVENTS}) newest) AS events,
      (SELECT concat(count(*), ' ', max(changed_at)) FROM import_word WHERE person_id = ${viewer.id}::uuid) AS words`;
  return JSON.stringify([viewer, id, mapping, defaults, dates, titles, language, today, now]);
}
