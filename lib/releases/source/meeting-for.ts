import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { SourceInput } from "./inputs";

/** The sides of the meeting that was chosen or described; else the field to mend. A meeting has another side. */
export async function sidesOfMeeting(
  tx: Transaction,
  input: SourceInput,
): Promise<string[] | "meetingId" | "meetingSides"> {
  if (input.meetingId) {
    const found = await tx.meeting.findUnique({ where: { id: input.meetingId }, select: { sides: true } });
    return found?.sides ?? "meetingId";
  }
  const sides = [...new Set([env().homeSide, input.side, ...input.meetingSides])];
  return sides.length < 2 ? "meetingSides" : sides;
}

/** The meeting that was chosen, or the new one that was described, with those sides. */
export async function meetingFor(
  tx: Transaction,
  viewer: Viewer,
  now: Date,
  input: SourceInput,
  sides: readonly string[],
): Promise<string> {
  if (input.meetingId) return input.meetingId;
  const startsOn = input.meetingStartsOn ?? input.publishedOn;
  const { meetingName: name, meetingPlace: place, writtenIn } = input;
  const inLanguage = { kk: "Kk", ru: "Ru", en: "En", ja: "Ja" }[writtenIn];
  const id = randomUUID();
  const code = `${input.meetingKind}-${startsOn}-${id.slice(-6)}`;
  await tx.meeting.create({
    data: {
      id,
      code,
      kind: input.meetingKind,
      original: writtenIn,
      sides: [...sides],
      version: 1,
      [`name${inLanguage}`]: name,
      [`place${inLanguage}`]: place,
      startsOn: toDbDate(startsOn),
      endsOn: toDbDate(input.meetingEndsOn ?? startsOn),
    },
  });
  await recordEvent(tx, `meeting:${id}`, 1, viewer.id, now, { kind: "meeting_added", code });
  return id;
}
