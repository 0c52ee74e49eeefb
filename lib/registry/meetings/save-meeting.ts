import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { recordEvent } from "@/lib/audit/record-event";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { FormRefused } from "@/lib/writes/write";
import { asSeen, type RegistryContext, writeRegistry } from "../write-registry";
import type { MeetingInput } from "./inputs";

/** Adds a meeting or changes one. Refused: one that the home side does not take part in. */
export function saveMeeting(viewer: Viewer, input: MeetingInput) {
  return writeRegistry(viewer, "administer_meetings", input, input, async (context, id) => {
    if (!input.sides.includes(env().homeSide)) throw new FormRefused("home_side_missing", "sides");
    await (input.id ? change(context, id, input) : add(context, id, input));
  });
}

async function add({ tx, viewer, clock }: RegistryContext, id: string, input: MeetingInput): Promise<void> {
  const code = `${input.kind}-${input.startsOn}-${id.slice(-6)}`;
  await tx.meeting.create({ data: { ...columnsOf(input), id, code, version: 1 } });
  await recordEvent(tx, `meeting:${id}`, 1, viewer.id, clock.now, { kind: "meeting_added", code });
}

async function change({ tx, viewer, clock }: RegistryContext, id: string, input: MeetingInput): Promise<void> {
  await tx.$queryRaw`SELECT id FROM meeting WHERE id = ${id}::uuid FOR UPDATE`;
  const before = asSeen(await tx.meeting.findUnique({ where: { id } }), input);
  const columns = columnsOf(input);
  const changes = changesBetween(before, columns);
  if (Object.keys(changes).length === 0) return;
  const version = before.version + 1;
  await tx.meeting.update({ where: { id }, data: { ...columns, version } });
  await recordEvent(tx, `meeting:${id}`, version, viewer.id, clock.now, { kind: "meeting_changed", changes });
}

function columnsOf(input: MeetingInput) {
  const { kind, nameKk, nameRu, nameEn, nameJa, original, placeKk, placeRu, placeEn, placeJa, sides } = input;
  return {
    kind,
    nameKk,
    nameRu,
    nameEn,
    nameJa,
    original,
    placeKk,
    placeRu,
    placeEn,
    placeJa,
    sides,
    startsOn: toDbDate(input.startsOn),
    endsOn: toDbDate(input.endsOn ?? input.startsOn),
  };
}
