import { z } from "zod";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { blankOr, day, id, webAddress } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { meetingKinds } from "@/lib/vocabulary/meetings";
import { endsAfter, hasOriginal, longName, names, request } from "../fields";

/**
 * Codes of two letters, separated by commas or spaces; a meeting has at least two sides, and at least one for
 * prisma/sql/registry-guards.sql.
 */
const sides = z.string().transform((typed, context): string[] => {
  const codes = [
    ...new Set(
      typed
        .toUpperCase()
        .split(/[\s,;、]+/)
        .filter(Boolean),
    ),
  ];
  if (codes.length >= 2 && codes.every((code) => /^[A-Z]{2}$/.test(code))) return codes;
  addProblem(context, codes.length < 2 ? "two_sides" : "not_a_side");
  return z.NEVER;
});

export const meetingInput = z
  .strictObject({
    ...request,
    kind: z.enum(meetingKinds, problem("required")),
    ...names,
    placeKk: blankOr(longName),
    placeRu: blankOr(longName),
    placeEn: blankOr(longName),
    placeJa: blankOr(longName),
    startsOn: day,
    endsOn: blankOr(day),
    sides,
  })
  .superRefine(hasOriginal)
  .superRefine(endsAfter("startsOn", "endsOn"));
export type MeetingInput = z.infer<typeof meetingInput>;

const date = z.string().transform((typed, context): Deadline => {
  const deadline = deadlineFromInput(typed);
  if (deadline) return deadline;
  addProblem(context, typed.trim() ? "not_a_milestone_date" : "required");
  return z.NEVER;
});

export const milestoneInput = z
  .strictObject({
    ...request,
    ...names,
    date,
    sourceUrl: blankOr(webAddress),
    meetingId: blankOr(id),
    /** Stands for the moves that were shown before; without it none is made. */
    confirmed: blankOr(z.string().max(100, problem("too_long"))),
  })
  .superRefine(hasOriginal);
export type MilestoneInput = z.infer<typeof milestoneInput>;
