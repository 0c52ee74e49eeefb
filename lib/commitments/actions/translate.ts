import { createHash } from "node:crypto";
import { z } from "zod";
import { isTheirs } from "@/lib/access/permissions";
import { changesBetween } from "@/lib/audit/changes";
import { blankOr, text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import { findText } from "../translations/queries";
import { columnsOfText, textKeyPattern } from "../translations/text-key";
import { defineAction } from "./define-action";

const checked = z.literal("yes").optional();

/** The fields of each language: the translation, and that one of an earlier wording holds for this one too. */
export const translationFields = {
  kk: { text: "textKk", confirmed: "confirmedKk" },
  ru: { text: "textRu", confirmed: "confirmedRu" },
  en: { text: "textEn", confirmed: "confirmedEn" },
  ja: { text: "textJa", confirmed: "confirmedJa" },
} as const;

/**
 * Says what somebody wrote in the other languages: the translation of each as it is to stand, none where a field is empty. One that was
 * made of an earlier wording stays so until it is written anew or confirmed. Refused: what is no text of this commitment, or was
 * withdrawn; a translation into the language of the original; to an executor what is not a report of the own organisation; no change.
 */
export const translate = defineAction("translate", {
  event: "text_translated",
  fields: {
    of: z.string().regex(textKeyPattern, problem("no_such_text")),
    textKk: blankOr(text),
    textRu: blankOr(text),
    textEn: blankOr(text),
    textJa: blankOr(text),
    confirmedKk: checked,
    confirmedRu: checked,
    confirmedEn: checked,
    confirmedJa: checked,
  },
  run: async ({ tx, commitment, viewer, clock }, input) => {
    const original = await findText(tx, commitment.id, input.of);
    if (!original) throw new FormRefused("no_such_text");
    if (original.isWithdrawn) throw new FormRefused("text_withdrawn");
    if (!isTheirs(viewer, original.organisationId)) throw new FormRefused("not_own_text");
    const { textIn } = original;
    if (textIn && input[translationFields[textIn].text] !== null) {
      throw new FormRefused("language_of_original", translationFields[textIn].text);
    }

    const of = Object.assign({ commitmentId: commitment.id }, columnsOfText(input.of));
    const originalSha256 = createHash("sha256").update(original.text).digest();
    const existing = await tx.textTranslation.findMany({
      where: of,
      select: { id: true, language: true, text: true, originalSha256: true },
    });
    const before = new Map(existing.map((one) => [one.language, one]));
    const others = languages.filter((one) => one !== textIn);
    const wanted = (one: Language) => input[translationFields[one].text];
    const changes = changesBetween(
      Object.fromEntries(others.map((one) => [one, before.get(one)?.text])),
      Object.fromEntries(others.map((one) => [one, wanted(one)])),
    );
    const confirmed = others.filter((one) => {
      const made = before.get(one);
      const isAsked = made && !changes[one] && input[translationFields[one].confirmed] !== undefined;
      return isAsked && !originalSha256.equals(made.originalSha256);
    });
    if (Object.keys(changes).length === 0 && confirmed.length === 0) throw new FormRefused("nothing_changed");

    for (const one of others) {
      if (!changes[one] && !confirmed.includes(one)) continue;
      const made = before.get(one);
      const words = wanted(one);
      const data = { text: words ?? "", originalSha256, authorId: viewer.id, occurredAt: clock.now };
      if (words === null) await tx.textTranslation.deleteMany({ where: { id: made?.id ?? "" } });
      else if (made) await tx.textTranslation.update({ where: { id: made.id }, data });
      else await tx.textTranslation.create({ data: Object.assign({ language: one }, of, data) });
    }
    return {
      event: { kind: "text_translated", text: input.of, changes, ...(confirmed.length > 0 ? { confirmed } : {}) },
    };
  },
});
