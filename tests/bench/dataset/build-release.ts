import { createHash } from "node:crypto";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { buildCommitment } from "./build-commitment";
import type { Dataset, Rows } from "./dataset";
import { untilInRussian } from "./deadlines";
import type { partners } from "./phrases";
import { type PlannedCommitment, planCommitment } from "./planned-commitment";
import { nextUuid } from "./uuid";

/** Statements of one release, as of one visit: more would make texts nobody publishes. */
export const STATEMENTS = 20;

/** Enough on both sides to find the words again in another copy of the text. */
const CONTEXT_LENGTH = 32;

export type ReleasePlan = {
  partner: (typeof partners)[number];
  code: string;
  publishedOn: CalendarDate;
  series: string;
  /** Number of its first commitment; the others follow. */
  firstNumber: number;
  statements: number;
};

/** Adds talks, their published text and the commitments in it; every statement is the very words at its place. */
export function buildRelease(rows: Rows, dataset: Dataset, plan: ReleasePlan): void {
  const { random, today, homeSide } = dataset;
  const { partner, code, publishedOn, series } = plan;
  const commitments = Array.from({ length: plan.statements }, () =>
    planCommitment(partner.withPartner, publishedOn, today, random),
  );
  const { body, spans } = writeBody(partner.withPartner, commitments);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const [meetingId, releaseId] = [nextUuid(), nextUuid()];
  const sides = [homeSide, partner.side];

  rows.meeting.push({
    id: meetingId,
    code: `meeting-${code}`,
    kind: "talks",
    original: "ru",
    sides,
    name_ru: `Переговоры ${partner.withPartner} (условные)`,
    starts_on: publishedOn,
    ends_on: publishedOn,
  });
  rows.audit_event.push({
    chain: `meeting:${meetingId}`,
    seq: 1,
    kind: "meeting_added",
    payload: JSON.stringify({ kind: "meeting_added", code: `meeting-${code}` }),
    actor_id: random.pick(dataset.coordinators).id,
    occurred_at: `${publishedOn}T05:00:00Z`,
    previous_hash: "",
    hash: "",
  });
  rows.release.push({
    id: releaseId,
    code,
    meeting_id: meetingId,
    publisher: "Синтетический источник",
    side: homeSide,
    title: `Об итогах переговоров ${partner.withPartner} (условный текст)`,
    language: "ru",
    published_on: publishedOn,
    body,
    sha256: `\\x${sha256}`,
    version: 1,
  });
  rows.audit_event.push({
    chain: `release:${releaseId}`,
    seq: 1,
    kind: "release_registered",
    payload: JSON.stringify({ kind: "release_registered", code, sha256 }),
    actor_id: random.pick(dataset.coordinators).id,
    occurred_at: `${publishedOn}T05:00:00Z`,
    previous_hash: "",
    hash: "",
  });

  let previous: { id: string; reference: string } | null = null;
  for (const [index, planned] of commitments.entries()) {
    const number = plan.firstNumber + index;
    previous = buildCommitment(rows, dataset, { planned, series, number, side: partner.side, publishedOn, previous });
    const [start, end] = spans[index] ?? [0, 0];
    rows.statement.push({
      id: nextUuid(),
      release_id: releaseId,
      commitment_id: previous.id,
      judgement: "accepted",
      kind: planned.kind,
      span_start: start,
      span_end: end,
      quote: body.slice(start, end),
      stated_by: sides,
      cues: [],
      prefix: body.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: body.slice(end, end + CONTEXT_LENGTH),
      deadline_edtf: planned.promised?.edtf ?? null,
      deadline_precision: planned.promised?.precision ?? null,
      deadline_basis: planned.promised ? "explicit" : null,
      deadline_quote: planned.promised ? untilInRussian(planned.promised) : null,
    });
  }
}

function writeBody(
  withPartner: string,
  commitments: readonly PlannedCommitment[],
): { body: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let body = `Состоялись переговоры ${withPartner}. Текст составлен для проверки скорости и ни о чём не сообщает.\n`;
  for (const { sentence, promised } of commitments) {
    const start = body.length;
    body += promised ? `${sentence} Срок: ${untilInRussian(promised)}.` : sentence;
    spans.push([start, body.length]);
    body += "\n";
  }
  return { body: body.trimEnd(), spans };
}
