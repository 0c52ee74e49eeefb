import { z } from "zod";
import { blankOr } from "@/lib/forms/fields";
import { isProblem, type Problem, problem } from "@/lib/forms/problems";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { nameColumn } from "@/lib/localization/localized";
import { longName, shortName, side } from "@/lib/registry/fields";
import { IN_BRACKETS } from "../check/in-brackets";
import { stateAlone } from "../suggest-side";
import { inFieldName } from "../words";

/** Beside its name: what it is called in each language, where somebody knows it. */
const nameParts = Object.values(nameColumn);
const parts = ["name", "short", "side", ...nameParts] as const;

/** Under which names the form sends what an organisation that is added is called, and whose it is. */
export const addedFieldName = (part: (typeof parts)[number], word: string): string =>
  `added-${part}:${inFieldName(word)}`;

/** What an organisation that a list names is called: what stands in brackets behind its name is none of it. */
export const suggestedName = (word: string): string => word.replace(IN_BRACKETS, "");

/** The side is told by its code or its name in any of the four languages. */
const addedOrganisation = z.strictObject({
  name: longName,
  nameKk: blankOr(longName),
  nameRu: blankOr(longName),
  nameEn: blankOr(longName),
  nameJa: blankOr(longName),
  short: shortName,
  side: z
    .string()
    .min(1, problem("required"))
    .transform((text) => stateAlone(text) ?? text)
    .pipe(side),
});
export type AddedOrganisation = z.output<typeof addedOrganisation> & { word: string };

/** What is wrong, by the field of the form. */
export type AddedProblems = Record<string, Problem>;

/**
 * What a form says of an organisation that is to be added; by its word where it has no name. Refused, each at its field: a name with hidden
 * marks or longer than the registry's, another name in the language of the first, and what is no side.
 */
export function readAddedOrganisation(
  word: string,
  values: Readonly<Record<string, string>>,
): { added: AddedOrganisation } | { problems: AddedProblems } {
  const sent = (part: (typeof parts)[number]) => values[addedFieldName(part, word)]?.trim() ?? "";
  const asked = addedOrganisation.safeParse({
    name: sent("name") || suggestedName(word),
    short: sent("short"),
    side: sent("side"),
    nameKk: sent("nameKk"),
    nameRu: sent("nameRu"),
    nameEn: sent("nameEn"),
    nameJa: sent("nameJa"),
  });
  const problems: AddedProblems = {};
  if (asked.success) {
    const { name, ...rest } = asked.data;
    const own = likelyLanguage(name);
    const again = own && nameColumn[own];
    if (!again || rest[again] === null || rest[again] === name) return { added: { name, ...rest, word } };
    problems[addedFieldName(again, word)] = "language_of_original";
    return { problems };
  }
  for (const { path, message } of asked.error.issues) {
    const part = parts.find((each) => each === path[0]) ?? "name";
    problems[addedFieldName(part, word)] ??= isProblem(message) ? message : "unexpected";
  }
  return { problems };
}
