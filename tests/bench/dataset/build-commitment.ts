import type { AuditEvent } from "@/lib/audit/events";
import { eventOf, statusChange } from "@/lib/commitments/transitions";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { buildTransition } from "./build-transition";
import type { Dataset, Row, Rows } from "./dataset";
import { addDays, daysBetween } from "./days";
import { exactDay } from "./deadlines";
import type { LoadedOrganisation } from "./organisations";
import type { Person } from "./people";
import { completionForms, nextSteps } from "./phrases";
import type { PlannedCommitment } from "./planned-commitment";
import { planTransitions } from "./transition-plans";
import type { CommitmentState } from "./transition-rows";
import { nextUuid } from "./uuid";

/** Where a commitment comes from. `previous` is another one of the same release, which may have replaced it. */
type CommitmentOrigin = {
  planned: PlannedCommitment;
  series: string;
  number: number;
  side: string;
  publishedOn: CalendarDate;
  previous: { id: string; reference: string } | null;
};

/** Adds a commitment with its parts and the whole of its history to the rows. */
export function buildCommitment(
  rows: Rows,
  dataset: Dataset,
  origin: CommitmentOrigin,
): { id: string; reference: string } {
  const { random, today } = dataset;
  const { planned, series, number, side, publishedOn } = origin;
  const id = nextUuid();
  const reference = `${series}-${String(number).padStart(2, "0")}`;
  const steps = planTransitions(planned, random);
  const onControl = planned.fate !== "captured" && planned.fate !== "record_only";

  const lead = random.pick(dataset.homeOrganisations);
  const owner = random.chance(0.7) ? random.pick(dataset.executors.get(lead.id) ?? []) : null;
  assign(rows, id, lead, "lead", owner);
  const abroad = dataset.partnerOrganisations.get(side) ?? [];
  if (abroad[0]) assign(rows, id, random.pick(abroad), "lead", null);
  const second = random.pick(dataset.homeOrganisations);
  if (second.id !== lead.id && random.chance(0.4)) assign(rows, id, second, "co_executor", null);

  const controlLevel = onControl ? random.weighted(levels) : null;
  const latest = planned.control?.latest;
  const firstControl = steps.includes("extend") && latest ? exactDay(addDays(latest, -60)) : planned.control;
  const commitment: CommitmentState = {
    id,
    planned,
    lead,
    previous: origin.previous,
    controlLevel,
    firstControl,
    control: null,
    status: "captured",
    row: {},
  };
  const days = daysOf(steps.length + 1, addDays(publishedOn, 1), addDays(today, -1), dataset);
  const [capturedOn = publishedOn, ...stepDays] = days;
  let changedAt = instantOf(capturedOn, 0);
  let seq = 0;
  const record = (event: AuditEvent, actor: Person) =>
    rows.audit_event.push({
      chain: `commitment:${id}`,
      seq: ++seq,
      kind: event.kind,
      payload: JSON.stringify(event),
      actor_id: actor.id,
      occurred_at: changedAt,
      previous_hash: "",
      hash: "",
    });
  record({ kind: "commitment_captured", reference, status: "captured" }, random.pick(dataset.coordinators));
  for (const [index, step] of steps.entries()) {
    const day = stepDays[index] ?? today;
    changedAt = instantOf(day, index + 1);
    const { event, actor } = buildTransition(rows, dataset, commitment, step, { day, at: changedAt });
    record(eventOf(step, commitment.status, event), actor);
    commitment.status = statusChange(step, commitment.status)?.to ?? commitment.status;
  }

  rows.commitment.push({
    id,
    reference,
    series,
    number,
    kind: planned.kind,
    title_ru: planned.title,
    original: "ru",
    sector_code: planned.sector,
    status: commitment.status,
    lead_id: lead.id,
    owner_id: owner?.id ?? null,
    outcome: null,
    superseded_by_id: null,
    closed_on: null,
    quiet_since: null,
    control_level: controlLevel,
    completion_form: onControl ? random.pick(completionForms) : null,
    completion_in: onControl ? "ru" : null,
    ...(onControl && random.chance(0.5) ? { next_step: random.pick(nextSteps), next_step_in: "ru" } : noNextStep),
    standing: planned.fate === "standing",
    report_interval: planned.fate === "standing" ? random.pick([30, 90, 180]) : null,
    ...promisedColumns(planned.promised, random.weighted(bases)),
    ...controlColumns(planned.control),
    ...commitment.row,
    changed_at: changedAt,
    version: steps.length + 1,
  });
  return { id, reference };
}

const noNextStep = { next_step: null, next_step_in: null };
const levels = [
  ["department", 40],
  ["minister", 35],
  ["government", 20],
  ["president", 5],
] as const;
const bases = [
  ["explicit", 70],
  ["relative_to_release", 20],
  ["assigned", 10],
] as const;

function assign(rows: Rows, commitmentId: string, to: LoadedOrganisation, role: string, person: Person | null) {
  rows.assignment.push({
    id: nextUuid(),
    commitment_id: commitmentId,
    organisation_id: to.id,
    side: to.side,
    role,
    position: 0,
    responsible_person_id: person?.id ?? null,
  });
}

/** So many days in order: the first soon after the release, the others anywhere up to the last day. */
function daysOf(count: number, first: CalendarDate, last: CalendarDate, { random }: Dataset): CalendarDate[] {
  const span = daysBetween(first, last);
  const offsets = Array.from({ length: count }, (_, index) =>
    random.between(0, index === 0 ? Math.min(5, span) : span),
  );
  return offsets.sort((a, b) => a - b).map((offset) => addDays(first, offset));
}

/** In office hours; a commitment's steps of one day keep their order. */
function instantOf(day: CalendarDate, index: number): string {
  return `${day}T06:${String(index * 7).padStart(2, "0")}:00Z`;
}

function promisedColumns(deadline: Deadline | null, basis: string): Row {
  return {
    promised_edtf: deadline?.edtf ?? null,
    promised_earliest: deadline?.earliest ?? null,
    promised_latest: deadline?.latest ?? null,
    promised_precision: deadline?.precision ?? null,
    promised_basis: deadline ? basis : null,
  };
}

function controlColumns(deadline: Deadline | null): Row {
  return {
    control_edtf: deadline?.edtf ?? null,
    control_earliest: deadline?.earliest ?? null,
    control_latest: deadline?.latest ?? null,
    control_precision: deadline?.precision ?? null,
  };
}
