import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { personNamesSql } from "@/lib/person-names-sql";
import type { Language } from "@/lib/vocabulary/languages";
import type { ListRow } from "../list/row";
import { parseStoredDeadline } from "../parse-stored-deadline";
import { sendingBackOrBeginning, sentBackBy } from "../sent-back";
import { isPossible } from "../transitions";
import type { ProposalRemark, WorkRemark } from "./work-remark";

type FoundProposal = Omit<ProposalRemark, "controlDate" | "isTranslated"> & {
  controlEdtf: string | null;
  translation: string | null;
};

/** As much of a reason as two lines of a row hold. */
const REASON_SHOWN = 300;

/** The remarks of rows in sight, by their ids, in one statement; a reason in the reader's language where there is a translation. */
export async function listWorkRemarks(
  viewer: Viewer,
  rows: readonly Pick<ListRow, "id" | "status">[],
  language: Language,
): Promise<Map<string, WorkRemark>> {
  if (rows.length === 0) return new Map();
  type Found = {
    id: string;
    type: string | null;
    reason: string | null;
    reason_in: Language;
    translation: string | null;
    asked_by: string | null;
    proposal: FoundProposal | null;
  };
  const found = await readRows<Found>`
    SELECT c.id::text, d.type::text, left(d.reason, ${REASON_SHOWN}::int) AS reason, d.reason_in::text,
      (SELECT left(t.text, ${REASON_SHOWN}::int) FROM text_translation t
        WHERE t.decision_id = d.id AND t.language = ${language}::language AND d.reason_in <> t.language) AS translation,
      (SELECT min(q.due_on)::text FROM report_request q WHERE q.commitment_id = c.id AND q.answered_by_id IS NULL
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_request_id = q.id)) AS asked_by,
      CASE WHEN c.proposed_decision IS NOT NULL THEN (
        SELECT json_build_object('decision', p.decision, 'outcome', p.outcome, 'controlLevel', p.control_level, 'controlEdtf', p.control_edtf,
          'reason', left(p.reason, ${REASON_SHOWN}::int), 'reasonIn', p.reason_in, 'by', ${personNamesSql("u")},
          'lead', (SELECT json_build_object('original', o.original,
              'full', json_build_object('kk', o.name_kk, 'ru', o.name_ru, 'en', o.name_en, 'ja', o.name_ja),
              'short', json_build_object('kk', o.short_kk, 'ru', o.short_ru, 'en', o.short_en, 'ja', o.short_ja))
            FROM organisation o WHERE o.id = p.lead_id),
          'translation', (SELECT left(t.text, ${REASON_SHOWN}::int) FROM text_translation t JOIN audit_event e
              ON e.chain = 'commitment:' || c.id AND e.seq = t.event_seq AND e.kind = 'decision_proposed' AND e.occurred_at = p.occurred_at
            WHERE t.commitment_id = c.id AND t.language = ${language}::language AND p.reason_in <> t.language))
        FROM decision_proposal p JOIN users u ON u.id = p.proposed_by_id WHERE p.commitment_id = c.id AND p.answer IS NULL) END AS proposal
    FROM commitment c LEFT JOIN LATERAL (
      SELECT d.id, d.type, d.reason, d.reason_in FROM decision d
      WHERE d.commitment_id = c.id AND d.type::text = ANY (${[...sendingBackOrBeginning]}::text[])
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
        translation = null,
        asked_by: askedBy = null,
        proposal = null,
      } = remarks.get(id) ?? {};
      const shown = translation === null ? { reason, reasonIn } : { reason: translation, reasonIn: language };
      const decision =
        type !== null && shown.reason !== null
          ? { type, reason: shown.reason, reasonIn: shown.reasonIn, isTranslated: translation !== null }
          : undefined;
      return [
        id,
        {
          sentBack: sentBackBy(status, decision),
          proposal: proposal && readProposal(proposal, language),
          askedBy: askedBy === null || !isPossible("report_interim", status) ? null : calendarDate(askedBy),
        },
      ];
    }),
  );
}

function readProposal({ controlEdtf, translation, ...found }: FoundProposal, language: Language): ProposalRemark {
  const why = { reason: translation ?? found.reason, reasonIn: translation === null ? found.reasonIn : language };
  return { ...found, ...why, isTranslated: translation !== null, controlDate: parseStoredDeadline(controlEdtf) };
}
