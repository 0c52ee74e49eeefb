import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { DRAFT_DAYS } from "./draft-rules";

const values = z.record(z.string(), z.string());

/** A form that was begun and not sent. `version` is what stood in it then; empty for a form that changes nothing yet. */
type BegunForm = { version: string; changedAt: Date; values: Record<string, string> };

/** What this person began to write in a form and never sent; null when there is nothing, or its time is over. */
export async function getDraft(viewer: Viewer, name: string): Promise<BegunForm | null> {
  const [draft] = await db().$queryRaw<{ version: string; changedAt: Date; values: unknown }[]>`
    SELECT version, changed_at AS "changedAt", values FROM draft
    WHERE author_id = ${viewer.id}::uuid AND name = ${name} AND changed_at > now() - make_interval(days => ${DRAFT_DAYS}::int)`;
  return draft ? { ...draft, values: values.parse(draft.values) } : null;
}
