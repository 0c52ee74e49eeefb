import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { type Subject, type Told, takeStep } from "./build-transition";
import type { Row, Rows, World } from "./dataset";
import { addDays, daysBetween } from "./days";
import { exactDay } from "./deadlines";
import type { LoadedOrganisation } from "./organisations";
import type { Person } from "./people";
import type { Draft } from "./planned-commitment";
import { leadsTo, stepsOf } from "./transition-plans";
import { nextUuid } from "./uuid";
import { completionForms, nextSteps } from "./words";

/** Where a commitment comes from. `previous` is another one of the same release, which may have replaced it. */
export type Origin = {
  draft: Draft;
  series: string;
  number: number;
  side: string;
  publishedOn: CalendarDate;
  previous: { id: string; reference: string } | null;
};

/** Adds a commitment with its parts and the whole of its history to the rows. */
export function buildCommitment(rows: Rows, world: World, origin: Origin): { id: string; reference: string } {
  const { random, today } = world;
  const { draft, series, number, side, publishedOn } = origin;
  const id = nextUuid();
  const reference = `${series}-${String(number).padStart(2, "0")}`;
  const steps = stepsOf(draft, random);
  const onControl = draft.fate !== "captured" && draft.fate !== "record_only";

  const lead = random.pick(world.homeOrganisations);
  const owner = random.chance(0.7) ? random.pick(world.executors.get(lead.id) ?? []) : null;
  assign(rows, id, lead, "lead", owner);
  const abroad = world.partnerOrganisations.get(side) ?? [];
  if (abroad[0]) assign(rows, id, random.pick(abroad), "lead", null);
  const second = random.pick(world.homeOrganisations);
  if (second.id !== lead.id && random.chance(0.4)) assign(rows, id, second, "co_executor", null);

  const controlLevel = onControl ? random.weighted(levels) : null;
  const latest = draft.control?.latest;
  const firstControl = steps.includes("extend") && latest ? exactDay(addDays(latest, -60)) : draft.control;
  const subject: Subject = {
    id,
    draft,
    lead,
    previous: origin.previous,
    controlLevel,
    firstControl,
    control: null,
    status: "captured",
    row: {},
  };
  const days = daysOf(steps.length + 1, addDays(publishedOn, 1), addDays(today, -1), world);
  const [capturedOn = publishedOn, ...stepDays] = days;
  let changedAt = instantOf(capturedOn, 0);
  let seq = 0;
  const event = ({ kind, payload, actor }: Told) =>
    rows.audit_event.push({
      chain: `commitment:${id}`,
      seq: ++seq,
      kind,
      payload: JSON.stringify({ kind, ...payload }),
      actor_id: actor.id,
      occurred_at: changedAt,
      previous_hash: "",
      hash: "",
    });
  const captured = { reference, status: "captured" };
  event({ kind: "commitment_captured", payload: captured, actor: random.pick(world.coordinators) });
  for (const [index, step] of steps.entries()) {
    const day = stepDays[index] ?? today;
    changedAt = instantOf(day, index + 1);
    const told = takeStep(rows, world, subject, step, day, changedAt);
    subject.status = leadsTo[step] ?? subject.status;
    event(told);
  }

  rows.commitment.push({
    id,
    reference,
    series,
    number,
    kind: draft.kind,
    title_ru: draft.title,
    original: "ru",
    sector_code: draft.sector,
    status: subject.status,
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
    standing: draft.fate === "standing",
    report_interval: draft.fate === "standing" ? random.pick([30, 90, 180]) : null,
    ...promisedColumns(draft.promised, random.weighted(bases)),
    ...controlColumns(draft.control),
    ...subject.row,
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
function daysOf(count: number, first: CalendarDate, last: CalendarDate, { random }: World): CalendarDate[] {
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
