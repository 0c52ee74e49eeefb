import { z } from "zod";
import { languages } from "@/lib/access/viewer";
import { blankOr, day, id, line, title, webAddress } from "@/lib/form-fields";
import { releaseCodeInput, sideCode } from "./capture/inputs";

export const meetingKinds = ["talks", "summit", "commission"] as const;

const sides = z
  .union([z.array(sideCode), z.string()])
  .default([])
  .transform((given, context) => {
    const codes = (typeof given === "string" ? given.split(/[\s,;]+/) : given).map((code) => code.toUpperCase());
    const named = codes.filter((code) => code !== "");
    if (named.every((code) => /^[A-Z]{2}$/.test(code))) return [...new Set(named)];
    context.addIssue({ code: "custom", message: "not_a_side" });
    return z.NEVER;
  });

/** The second half of the form for a new release: where the text that was kept comes from. */
export const registerInput = z
  .strictObject({
    draft: id,
    /** The release whose text this one corrects. */
    corrects: blankOr(releaseCodeInput),
    publishedOn: day,
    title,
    publisher: line.max(200, "too_long"),
    side: z.string().trim().toUpperCase().pipe(sideCode),
    language: z.enum(languages, "required"),
    url: blankOr(webAddress),
    /** Empty for a new meeting. */
    meetingId: blankOr(id),
    meetingKind: z.enum(meetingKinds).default("talks"),
    meetingName: blankOr(title),
    meetingPlace: blankOr(title),
    meetingStartsOn: blankOr(day),
    meetingEndsOn: blankOr(day),
    meetingSides: sides,
    /** The language the form was filled in. */
    writtenIn: z.enum(languages),
  })
  .superRefine((input, context) => {
    if (input.meetingId) return;
    if (!input.meetingName) context.addIssue({ code: "custom", path: ["meetingName"], message: "required" });
    const { meetingStartsOn: from, meetingEndsOn: to } = input;
    if (from && to && from > to) context.addIssue({ code: "custom", path: ["meetingEndsOn"], message: "ends_before" });
  });
export type RegisterInput = z.infer<typeof registerInput>;
