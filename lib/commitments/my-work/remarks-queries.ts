import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/vocabulary/languages";
import type { ListRow } from "../list/row";
import { sendingBack, sentBackBy } from "../sent-back";
import { isPossible } from "../transitions";
import type { WorkRemark } from "./work-remark";

/** As much of a reason as two lines of a row hold. */
const REASON_SHOWN = 300;

/** The remarks of rows in sight, by their ids, in one statement. */
export async function listWorkRemarks(
  viewer: Viewer,
  rows: readonly Pick<ListRow, "id" | "status">[],
): Promise<Map<string, WorkRemark>> {
  if (rows.length === 0) return new Map();
  type Found = { id: string; type: string | null; reason: string | null; reason_in: Language; asked_by: string | null };
  const found = await readRows<Found>`
    SELECT c.id::text, d.type::text, left(d.reason, ${REASON_SHOWN}::int) AS reason, d.reason_in::text,
      (SELECT min(q.due_on)::text FROM report_request q WHERE q.commitment_id = c.id AND q.answered_by_id IS NULL
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_request_id = q.id)) AS asked_by
    FROM commitment c LEFT JOIN LATERAL (
      SELECT d.type, d.reason, d.reason_in FROM decision d
      WHERE d.commitment_id = c.id AND d.type::text = ANY (${[...sendingBack]}::text[])
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.decision_id = d.id)
      ORDER BY d.occurred_at DESC LIMIT 1) d ON true
    WHERE c.id = ANY (${rows.map(({ id }) => id)}::uuid[]) AND ${visibleToSql(viewer)}`;
  const remarks = new Map(found.map((one) => [one.id, one]));
  return new Map(
    rows.map(({ id, status }) => {
      const {
        type = null,
        reason = null,
        reason_in: reasonIn = "ru",
        asked_by: askedBy = null,
      } = remarks.get(id) ?? {};
      const decision = type !== null && reason !== null ? { type, reason, reasonIn } : undefined;
      return [
        id,
        {
          sentBack: sentBackBy(status, decision),
          askedBy: askedBy === null || !isPossible("report_interim", status) ? null : calendarDate(askedBy),
        },
      ];
    }),
  );
}
