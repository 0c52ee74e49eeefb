import { z } from "zod";
import { changesBetween } from "@/lib/audit/changes";
import { blankOr, text, title } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { titleColumn } from "@/lib/localization/localized";
import { isBeforeControl } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import { defineAction } from "./define-action";
import { somethingChanged } from "./something-changed";

/**
 * Sets the words right: titles, the form of completion, the next step, what is to be clarified. Refused: no title in the language
 * marked as the original; no form of completion for what is or was on control (both prisma/sql/commitment-values.sql); nothing changed.
 */
export const editWording = defineAction("edit_wording", {
  event: "commitment_edited",
  isItsEvent: (event) => event.kind === "commitment_edited" && event.section === "wording",
  fields: {
    titleKk: blankOr(title),
    titleRu: blankOr(title),
    titleEn: blankOr(title),
    titleJa: blankOr(title),
    original: z.enum(languages, problem("required")),
    completionForm: blankOr(text),
    nextStep: blankOr(text),
    clarification: blankOr(text),
  },
  refine: (input, context) => {
    const field = titleColumn[input.original];
    if (input[field] === null) addProblem(context, "original_required", field);
  },
  run: async ({ tx, commitment }, input) => {
    const { titleKk, titleRu, titleEn, titleJa, original, completionForm, nextStep, clarification, language } = input;
    const wording = { titleKk, titleRu, titleEn, titleJa, original, completionForm, nextStep, clarification };
    const before = await tx.commitment.findUniqueOrThrow({
      where: { id: commitment.id },
      select: {
        titleKk: true,
        titleRu: true,
        titleEn: true,
        titleJa: true,
        original: true,
        completionForm: true,
        nextStep: true,
        clarification: true,
      },
    });
    if (completionForm === null && !isBeforeControl(commitment.status)) {
      throw new FormRefused("form_required", "completionForm");
    }
    const changes = somethingChanged(changesBetween(before, wording));
    const writtenIn = (words: string | null) => (words === null ? null : language);
    return {
      columns: {
        ...wording,
        ...(changes.completionForm ? { completionIn: writtenIn(completionForm) } : {}),
        ...(changes.nextStep ? { nextStepIn: writtenIn(nextStep) } : {}),
        ...(changes.clarification ? { clarificationIn: writtenIn(clarification) } : {}),
      },
      event: { kind: "commitment_edited", section: "wording", changes, reason: null, reasonIn: language },
    };
  },
});
