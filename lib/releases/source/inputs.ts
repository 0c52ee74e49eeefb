import { z } from "zod";
import { blankOr, day, id, line, name, webAddress } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { highestVersion } from "@/lib/forms/version";
import { languages } from "@/lib/vocabulary/languages";
import { markings } from "@/lib/vocabulary/markings";
import { meetingKinds } from "@/lib/vocabulary/meetings";
import { releaseCodeInput } from "../proposals/inputs";

const sides = z
  .union([z.array(z.string()), z.string()])
  .default([])
  .transform((given, context) => {
    const codes = (typeof given === "string" ? given.split(/[\s,;、]+/) : given).map((code) => code.toUpperCase());
    const named = codes.filter((code) => code !== "");
    if (named.every((code) => /^[A-Z]{2}$/.test(code))) return [...new Set(named)];
    addProblem(context, "not_a_country_code");
    return z.NEVER;
  });

/** Where a text comes from. A side is two capital letters to prisma/sql/sentences.sql as well. */
const sourceFields = {
  publishedOn: day,
  title: line.max(300, problem("title_too_long")),
  publisher: name.max(200, problem("name_too_long")),
  side: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, problem("not_a_country_code")),
  language: z.enum(languages, problem("required")),
  url: blankOr(webAddress),
  /** Empty for a new meeting. */
  meetingId: blankOr(id),
  meetingKind: z.enum(meetingKinds).default("talks"),
  meetingName: blankOr(name.max(300, problem("name_too_long"))),
  meetingPlace: blankOr(name.max(300, problem("name_too_long"))),
  meetingStartsOn: blankOr(day),
  meetingEndsOn: blankOr(day),
  meetingSides: sides,
  /** The text names other sides than the form, and the person says that the form is right. */
  sidesAgreed: z
    .literal("yes")
    .optional()
    .transform((given) => given === "yes"),
  /** The language the form was filled in. */
  writtenIn: z.enum(languages),
};
export type SourceInput = z.infer<z.ZodObject<typeof sourceFields>>;

function checkMeeting(input: SourceInput, context: z.RefinementCtx): void {
  if (input.meetingId) return;
  if (!input.meetingName) addProblem(context, "required", "meetingName");
  const { meetingStartsOn: from, meetingEndsOn: to } = input;
  if (from && to && from > to) addProblem(context, "meeting_ends_before", "meetingEndsOn");
}

/** The second half of the form for a new release: where the text that was kept comes from. */
export const registerInput = z
  .strictObject({
    upload: id,
    /** The release whose text this one corrects. */
    corrects: blankOr(releaseCodeInput),
    /** Empty for a text that is open. */
    marking: blankOr(z.enum(markings)),
    ...sourceFields,
  })
  .superRefine(checkMeeting);
export type RegisterInput = z.infer<typeof registerInput>;

/** The same for a release that is open for capture, with the version of it that the person saw. */
export const editSourceInput = z
  .strictObject({
    release: releaseCodeInput,
    version: z.coerce.number().int().min(1).max(highestVersion),
    ...sourceFields,
  })
  .superRefine(checkMeeting);
export type EditSourceInput = z.infer<typeof editSourceInput>;
