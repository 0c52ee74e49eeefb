import { z } from "zod";
import { blankOr, id, name } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { nfkc } from "@/lib/normal-forms";
import { languages } from "@/lib/vocabulary/languages";
import { controlLevels, roles } from "@/lib/vocabulary/people";
import { request } from "../fields";

/** As the database keeps it and as sign-in reads it: lower case, no full-width letters. */
const email = z
  .string()
  .transform((typed) => nfkc(typed).trim().toLowerCase())
  .pipe(z.email(problem("not_an_email")).max(254, problem("too_long")));

/** Stands for what was shown that the person still answers for. */
const confirmed = blankOr(z.string().max(100, problem("too_long")));

const personalName = name.max(200, problem("too_long"));

/**
 * The form of a person, new or known: the name as documents write it, and how languages write it that write it otherwise. A head has a level of authority, and nobody else has one; prisma/sql/registry-guards.sql asks
 * for that too, and for the address in lower case.
 */
export const personInput = z
  .strictObject({
    ...request,
    name: personalName,
    nameKk: blankOr(personalName),
    nameRu: blankOr(personalName),
    nameEn: blankOr(personalName),
    nameJa: blankOr(personalName),
    email,
    role: z.enum(roles, problem("required")),
    organisationId: id,
    authorityLevel: blankOr(z.enum(controlLevels, problem("required"))),
    language: blankOr(z.enum(languages, problem("required"))),
    confirmed,
  })
  .transform((input, context) => {
    if (input.role !== "head") return { ...input, authorityLevel: null };
    if (input.authorityLevel) return input;
    addProblem(context, "level_required", "authorityLevel");
    return z.NEVER;
  });
export type PersonInput = z.infer<typeof personInput>;

/** A button beside a person. */
export const accessInput = z.strictObject({
  ...request,
  id,
  access: z.enum(["disable", "enable", "renew_password"]),
  confirmed,
});

/** What a second administrator says to a change that was asked for a person. */
export const decisionInput = z.strictObject({
  ...request,
  id,
  pending: id,
  decision: z.enum(["confirm", "decline"]),
});
export type DecisionInput = z.infer<typeof decisionInput>;

/** To erase a person their address is typed once more: nothing brings it back. */
export const erasingInput = z.strictObject({ ...request, id, typed: z.string().max(400, problem("too_long")) });
export type ErasingInput = z.infer<typeof erasingInput>;
