import { z } from "zod";
import type { Clock } from "@/lib/clock";
import type { Deadline } from "@/lib/deadlines/deadline";
import { isFarAhead } from "@/lib/deadlines/far";
import { blankOr } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { WriteRefused } from "@/lib/writes/write";

/** Of a form with a control date: the date that was looked at, as EDTF, and is meant. */
export const confirmedDate = { confirmed: blankOr(z.string().max(100, problem("too_long"))) };

/** Refuses a date more than two years ahead until the person has seen exactly that it is one. */
export function confirmFarDate(deadline: Deadline, confirmed: string | null, { today }: Clock): void {
  if (!isFarAhead(deadline, today) || confirmed === deadline.edtf) return;
  throw new WriteRefused("not-allowed-from-here", { farDate: deadline.edtf });
}
