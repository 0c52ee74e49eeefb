import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { recordEvent } from "@/lib/audit/record-event";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { FormRefused } from "@/lib/writes/write";
import type { MilestoneInput } from "../meetings/inputs";
import { asSeen, type RegistryContext, writeRegistry } from "../write-registry";
import { confirmMoves, deadlinesOf, moveDeadlines } from "./move-deadlines";

/**
 * Adds a milestone or changes one. Its date takes along every promised deadline that hangs on it, in the same transaction: they
 * are shown first, and moved only if they are still the ones that were shown. That needs a source, which the trail of each names.
 */
export function saveMilestone(viewer: Viewer, input: MilestoneInput) {
  const { confirmed: _, ...asked } = input;
  return writeRegistry(viewer, "administer_meetings", input, asked, async (context, id) => {
    if (input.meetingId && !(await context.tx.meeting.findUnique({ where: { id: input.meetingId } }))) {
      throw new FormRefused("required", "meetingId");
    }
    await (input.id ? change(context, id, input) : add(context, id, input));
  });
}

async function add({ tx, viewer, clock }: RegistryContext, id: string, input: MilestoneInput): Promise<void> {
  const code = `milestone-${input.date.earliest ?? input.date.latest}-${id.slice(-6)}`;
  await tx.milestone.create({ data: { ...columnsOf(input), id, code, version: 1 } });
  await recordEvent(tx, `milestone:${id}`, 1, viewer.id, clock.now, { kind: "milestone_added", code });
}

async function change(context: RegistryContext, id: string, input: MilestoneInput): Promise<void> {
  const { tx, viewer, clock } = context;
  // What hangs on it comes before it (docs/decisions/25-lock-order.md); what was hung there meanwhile is found once it is held.
  await deadlinesOf(tx, id, input.date);
  await tx.$queryRaw`SELECT id FROM milestone WHERE id = ${id}::uuid FOR UPDATE`;
  const before = asSeen(await tx.milestone.findUnique({ where: { id } }), input);
  const columns = columnsOf(input);
  const changes = changesBetween(before, columns);
  if (Object.keys(changes).length === 0) return;
  if (changes.edtf) {
    const tied = await deadlinesOf(tx, id, input.date);
    confirmMoves(tied, input);
    await moveDeadlines(context, tied, input);
  }
  const version = before.version + 1;
  await tx.milestone.update({ where: { id }, data: { ...columns, version } });
  await recordEvent(tx, `milestone:${id}`, version, viewer.id, clock.now, { kind: "milestone_changed", changes });
}

function columnsOf(input: MilestoneInput) {
  const { nameKk, nameRu, nameEn, nameJa, original, date, sourceUrl, meetingId } = input;
  return {
    nameKk,
    nameRu,
    nameEn,
    nameJa,
    original,
    sourceUrl,
    meetingId,
    edtf: date.edtf,
    precision: date.precision,
    earliest: toDbDate(date.earliest),
    latest: toDbDate(date.latest),
  };
}
