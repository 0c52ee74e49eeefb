import { z } from "zod";
import { blankOr, day, id, several } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { code, endsAfter, hasOriginal, names, request, shortName, side } from "../fields";

/** The form of an organisation, new or known. Its names and its period are held to by prisma/sql/registry-guards.sql too. */
export const organisationInput = z
  .strictObject({
    ...request,
    code,
    side,
    ...names,
    shortKk: shortName,
    shortRu: shortName,
    shortEn: shortName,
    shortJa: shortName,
    parentId: blankOr(id),
    validFrom: blankOr(day),
    validTo: blankOr(day),
    successorId: blankOr(id),
    /** Codes of the sectors it answers for. */
    sectors: several(z.string().max(60, problem("too_long"))),
    /** Stands for what was shown to hang on it; without it nothing that has anything is closed. */
    confirmed: blankOr(z.string().max(100, problem("too_long"))),
  })
  .superRefine(hasOriginal)
  .superRefine(endsAfter("validFrom", "validTo"))
  .superRefine((input, context) => {
    if (input.successorId && !input.validTo) addProblem(context, "successor_needs_end", "validTo");
    if (input.id && input.parentId === input.id) addProblem(context, "ring", "parentId");
    if (input.id && input.successorId === input.id) addProblem(context, "ring", "successorId");
  });
export type OrganisationInput = z.infer<typeof organisationInput>;
