import { z } from "zod";
import { blankOr, name } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { nameColumn } from "@/lib/localization/localized";
import { languages } from "@/lib/vocabulary/languages";

/* What several forms of the registry share. The database asks for the same names, sides and periods: prisma/sql/registry-guards.sql. */

/** An int column holds no more; 0 is what was loaded with the installation and never changed. */
const version = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);

/** Sent with every form: what it changes, empty for a new one; the version it was made from; its own key. */
export const request = {
  id: blankOr(z.uuid(problem("unexpected")).toLowerCase()),
  version,
  key: z.uuid().toLowerCase(),
};

export const side = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, problem("not_a_side"));

/** Part of addresses and of files that are brought in: Latin letters, digits and hyphens; `new` is the address of a new one. */
export const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?!new$)[a-z0-9][a-z0-9-]{1,62}$/, problem("not_a_code"));

/** Characters. */
export const LONGEST_NAME = 300;
export const LONGEST_SHORT_NAME = 60;

export const longName = name.max(LONGEST_NAME, problem("too_long"));

export const shortName = blankOr(name.max(LONGEST_SHORT_NAME, problem("too_long")));

export const names = {
  nameKk: blankOr(longName),
  nameRu: blankOr(longName),
  nameEn: blankOr(longName),
  nameJa: blankOr(longName),
  original: z.enum(languages, problem("required")),
};

type Names = { [Name in keyof typeof names]: z.output<(typeof names)[Name]> };

/** Translations may be missing; the name in the original language may not. */
export function hasOriginal(input: Names, context: z.RefinementCtx): void {
  const field = nameColumn[input.original];
  if (input[field] === null) addProblem(context, "original_required", field);
}

export function endsAfter<Name extends string>(from: Name, to: Name) {
  return (input: Record<Name, string | null>, context: z.RefinementCtx): void => {
    const [first, last] = [input[from], input[to]];
    if (first && last && first > last) addProblem(context, "ends_before", to);
  };
}
