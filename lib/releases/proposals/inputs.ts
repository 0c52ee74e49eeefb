import { z } from "zod";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { blankOr, controlDate, id, interval, line, several, text, title } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { highestVersion, version } from "@/lib/forms/version";
import { nfc } from "@/lib/normal-forms";
import { kinds } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { controlLevels } from "@/lib/vocabulary/people";
import { destinations } from "./proposal";

export const releaseCodeInput = z.string().regex(/^[A-Za-z0-9-]{3,80}$/);
const sideCode = z.string().regex(/^[A-Z]{2}$/, problem("required"));

const proposal = { release: releaseCodeInput, statementId: z.uuid().toLowerCase(), version };

/** A time as the text gives it; unlike a control date it may have no last day. */
const promisedDate = z.string().transform((value, context): Deadline => {
  const deadline = deadlineFromInput(value);
  if (deadline) return deadline;
  addProblem(context, "not_a_date");
  return z.NEVER;
});

/** UTF-16 code units of one passage: a page of text, many times what one promise takes. */
export const MOST_WORDS = 20_000;

/** Words of the text: forms send a line's end as two characters, and the text has one; letters are composed as there. */
const passage = line.max(MOST_WORDS, problem("too_long")).transform((typed) => nfc(typed).replaceAll("\r\n", "\n"));

const offset = z.coerce.number().int().min(0).max(highestVersion);
const titles = {
  titleKk: blankOr(title),
  titleRu: blankOr(title),
  titleEn: blankOr(title),
  titleJa: blankOr(title),
};

/** The fields of a proposal that are filled in after it was accepted. */
export const fillFields = [
  "destination",
  "leads",
  "coExecutors",
  "completionForm",
  "controlLevel",
  "controlDate",
  "reportInterval",
  "sectorCode",
] as const;

/**
 * Everything that can be sent about a proposal. Strict: a field that is not named here is refused. An interval of reports is a
 * day at least: prisma/sql/capture-guards.sql.
 */
export const stepInput = z.discriminatedUnion("step", [
  z.strictObject({
    step: z.literal("decide"),
    ...proposal,
    /** `join_again`: what it joined before another decision. */
    decision: z.enum(["accept", "reject", "context", "undecided", "join_again"]),
  }),
  z.strictObject({
    step: z.literal("edit"),
    ...proposal,
    quote: passage,
    kind: z.enum(kinds, problem("required")),
    statedBy: several(sideCode),
    ...titles,
    sectorCode: blankOr(z.string().max(60, problem("too_long"))),
    deadlineQuote: blankOr(line.max(500, problem("too_long"))),
    deadline: blankOr(promisedDate),
    milestoneId: blankOr(id),
    /** Whether to accept it as well. */
    afterwards: z.enum(["accept", "keep"]).default("keep"),
  }),
  z.strictObject({
    step: z.literal("fill"),
    ...proposal,
    /** What the person changed: nothing else is written. Without it, all of it; an empty name stands for nothing. */
    only: several(z.union([z.literal(""), z.enum(fillFields)])),
    language: z.enum(languages),
    destination: blankOr(z.enum(destinations)),
    leads: several(z.union([z.literal(""), id])).transform((ids) => ids.filter((each) => each !== "")),
    coExecutors: several(id),
    completionForm: blankOr(text),
    controlLevel: blankOr(z.enum(controlLevels)),
    controlDate: blankOr(controlDate),
    reportInterval: blankOr(interval),
    sectorCode: blankOr(z.string().max(60, problem("too_long"))),
  }),
  z.strictObject({
    step: z.literal("fillAll"),
    release: releaseCodeInput,
    language: z.enum(languages),
    allDestination: blankOr(z.enum(destinations)),
    allCompletionForm: blankOr(text),
    allControlLevel: blankOr(z.enum(controlLevels)),
    allControlDate: blankOr(controlDate),
  }),
  z.strictObject({
    step: z.literal("merge"),
    ...proposal,
    into: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9-]{4,40}$/, problem("no_such_commitment")),
  }),
  z.strictObject({ step: z.literal("split"), ...proposal, splitAt: z.union([offset, passage]) }),
  z.strictObject({ step: z.literal("add"), release: releaseCodeInput, start: offset, end: offset }),
  z.strictObject({ step: z.literal("addWords"), release: releaseCodeInput, words: passage }),
  z.strictObject({ step: z.literal("undo"), release: releaseCodeInput }),
]);
export type StepInput = z.infer<typeof stepInput>;
export type StepOf<Name extends StepInput["step"]> = Extract<StepInput, { step: Name }>;
