import { z } from "zod";
import { parseCalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { LONGEST_TEXT } from "./longest-text";
import { addProblem, isProblem, problem } from "./problems";
import { webAddressProblem } from "./web-address";

/* What fields of forms take. Whatever goes through here, the database takes: prisma/sql/commitment-values.sql. */

/** What Postgres keeps no text with: the character of number zero, and half of a surrogate pair. */
const notKept = /[\0\p{Cs}]/u;
/** Something to be seen: spaces and invisible characters alone say nothing. */
const visible = /[^\s\p{C}\p{Z}]/u;

export const line = z.string().trim().regex(visible, problem("required")).refine(isKept, problem("unexpected"));
/** Marks that turn text round and characters of control: in a name they make one thing look like another. */
const hiddenMark = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
export const hasHiddenMarks = (value: string): boolean => hiddenMark.test(value);

/** What a person, an organisation, a meeting or a sector is called. */
export const name = line.refine((value) => !hasHiddenMarks(value), problem("hidden_marks"));
export const text = line.max(LONGEST_TEXT, problem("too_long"));
export const id = z.uuid(problem("required")).toLowerCase();

/** A date that control can rest on: it must have a last day. */
export const controlDate = z.string().transform((value, context): Deadline => {
  const deadline = deadlineFromInput(value);
  if (deadline?.latest) return deadline;
  addProblem(context, value.trim() ? "not_a_deadline" : "required");
  return z.NEVER;
});

export const day = z.string().transform((value, context) => {
  const typed = deadlineFromInput(value);
  const date = typed?.precision === "day" ? typed.latest : parseCalendarDate(value);
  if (date) return date;
  addProblem(context, value.trim() ? "not_a_day" : "required");
  return z.NEVER;
});
/** A host and what follows it, as people write an address down: gov.kz/…. What names a scheme or a person before the host is none. */
const BARE_ADDRESS = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]|$)/u;

/**
 * The address of a page outside (web-address.ts), whole as the database wants it: the browser's parser would forgive spaces in it. One
 * without a scheme is taken as https, and shown so from then on.
 */
export const webAddress = z
  .string()
  .trim()
  .transform((address) => (BARE_ADDRESS.test(address) ? `https://${address}` : address))
  .pipe(z.string().max(2000, problem("too_long")))
  .pipe(z.string().regex(/^https?:\/\/[^\s\p{C}\p{Z}]+$/u, problem("not_a_link")))
  .superRefine((address, context) => {
    const wrong = webAddressProblem(address);
    if (wrong) addProblem(context, wrong);
  });

/** An empty field is null; anything else must pass, and says its own problem. */
export function blankOr<Value>(schema: z.ZodType<Value, string>) {
  return z
    .string()
    .trim()
    .default("")
    .transform((value, context): Value | null => {
      if (value === "") return null;
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      const message = parsed.error.issues[0]?.message ?? "required";
      addProblem(context, isProblem(message) ? message : "unexpected");
      return z.NEVER;
    });
}

/** One value, several, or none of fields of the same name. */
export function several<Value>(each: z.ZodType<Value, string>) {
  return z
    .union([z.array(each), each.transform((one) => [one])])
    .default([])
    .transform((values) => [...new Set(values)]);
}

/** How many days lie between two reports. */
export const interval = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, problem("not_days"))
  .transform(Number);

export const title = line.max(300, problem("too_long"));

function isKept(value: string): boolean {
  return !notKept.test(value);
}
