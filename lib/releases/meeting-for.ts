import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { RegisterInput } from "./register-input";

/** The meeting that was chosen, or the new one that was described; else the field to mend. A meeting has another side. */
export async function meetingFor(
  tx: Transaction,
  input: RegisterInput,
): Promise<{ id: string; sides: string[] } | "meetingId" | "meetingSides"> {
  if (input.meetingId) {
    const found = await tx.meeting.findUnique({ where: { id: input.meetingId }, select: { id: true, sides: true } });
    return found ?? "meetingId";
  }
  const startsOn = input.meetingStartsOn ?? input.publishedOn;
  const sides = [...new Set([env().homeSide, input.side, ...input.meetingSides])];
  if (sides.length < 2) return "meetingSides";
  const { meetingName: name, meetingPlace: place, writtenIn } = input;
  const inLanguage = { kk: "Kk", ru: "Ru", en: "En", ja: "Ja" }[writtenIn];
  return tx.meeting.create({
    data: {
      code: `${input.meetingKind}-${startsOn}-${randomBytes(3).toString("hex")}`,
      kind: input.meetingKind,
      original: writtenIn,
      [`name${inLanguage}`]: name,
      [`place${inLanguage}`]: place,
      startsOn: toDbDate(startsOn),
      endsOn: toDbDate(input.meetingEndsOn ?? startsOn),
      sides,
    },
    select: { id: true, sides: true },
  });
}
