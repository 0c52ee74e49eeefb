import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { type Kind, kinds } from "@/lib/vocabulary/commitments";

import { addDays, daysBetween } from "./days";
import { deadlineAround, deadlinePast, deadlineWithEnd } from "./deadlines";
import { openings, topics, undertakings } from "./phrases";
import type { Random } from "./random";

/** Where a commitment stands today. A fifth of them are open and overdue. */
type Fate = "overdue" | "ahead" | "standing" | "closed" | "captured" | "record_only";

/** A promise as it is spoken: what is to be done, how firmly, by when; before any of its history. */
export type PlannedCommitment = {
  fate: Fate;
  kind: Kind;
  sector: string;
  title: string;
  sentence: string;
  promised: Deadline | null;
  control: Deadline | null;
};

const TWO_YEARS = 730;

const fates: readonly (readonly [Fate, number])[] = [
  ["overdue", 20],
  ["ahead", 24],
  ["standing", 2],
  ["closed", 44],
  ["captured", 5],
  ["record_only", 5],
];

const kindWeights = [8, 22, 30, 5, 10, 8, 12, 5] as const;
const firmKinds: ReadonlySet<Kind> = new Set(kinds.slice(0, 5));

export function planCommitment(
  withPartner: string,
  publishedOn: CalendarDate,
  today: CalendarDate,
  random: Random,
): PlannedCommitment {
  const fate = random.weighted(fates);
  const kind = random.weighted(kinds.map((one, index) => [one, kindWeights[index] ?? 1] as const));
  const { sector, topics: ofSector } = random.pick(topics);
  const { acts, objects } = random.pick(undertakings);
  const undertaking = `${random.pick(acts)} ${random.pick(objects)} в области ${random.pick(ofSector)} ${withPartner}`;
  const title = undertaking.charAt(0).toUpperCase() + undertaking.slice(1);
  const sentence = `${openings[kind]} ${undertaking}.`;
  return { fate, kind, sector, title, sentence, ...datesOf(fate, kind, publishedOn, today, random) };
}

/** Past dates are at most two years back and after the release; coming ones at most two years ahead. */
function datesOf(fate: Fate, kind: Kind, publishedOn: CalendarDate, today: CalendarDate, random: Random) {
  if (fate === "standing") return { promised: null, control: null };
  const earliest = addDays(publishedOn, Math.max(20, daysBetween(publishedOn, today) - TWO_YEARS));
  const onControl = fate !== "captured" && fate !== "record_only";
  // What was only discussed binds by a control date alone.
  const hasControl = onControl && (random.chance(0.6) || (fate === "overdue" && !firmKinds.has(kind)));

  if (fate === "overdue") {
    const day = dayBetween(earliest, addDays(today, -1), random);
    return {
      promised: hasControl
        ? deadlineAround(addDays(day, -random.between(0, 90)), random)
        : deadlinePast(day, today, random),
      control: hasControl ? deadlinePast(day, today, random) : null,
    };
  }
  const day = dayBetween(fate === "closed" ? earliest : today, addDays(today, TWO_YEARS), random);
  const saysNoDate = !onControl && random.chance(0.4);
  return {
    promised: saysNoDate ? null : deadlineAround(hasControl ? addDays(day, -random.between(0, 60)) : day, random),
    control: hasControl ? deadlineWithEnd(day, random) : null,
  };
}

function dayBetween(first: CalendarDate, last: CalendarDate, random: Random): CalendarDate {
  return addDays(first, random.between(0, daysBetween(first, last)));
}
