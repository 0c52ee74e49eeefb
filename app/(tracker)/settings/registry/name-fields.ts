import { getLocale, getTranslations } from "next-intl/server";
import type { FieldGroup, FormField } from "@/components/forms/form-field";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Names } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import { languages } from "@/lib/vocabulary/languages";

/** Dates as they are typed and as EDTF has them: what is shown can be sent again as it is. */
export const dayValue = (day: CalendarDate | null | undefined): string => day ?? "";

const ending = { kk: "Kk", ru: "Ru", en: "En", ja: "Ja" } as const;

/** The same text in four languages, a field each, in its own `lang`; `called` is its label, where that is not the one of `prefix`. */
export async function inFourLanguages(
  prefix: "name" | "short" | "place",
  values: Names | null,
  called: "person" | typeof prefix = prefix,
): Promise<FormField[]> {
  const [t, terms, shownIn] = await Promise.all([
    getTranslations("registry.fields"),
    getTranslations("terms.language"),
    getLocale(),
  ]);
  return languages.map((language) => ({
    name: `${prefix}${ending[language]}`,
    label: inARow([t(called), terms(language)], shownIn, ", "),
    value: values?.[language] ?? "",
    lang: language,
    input: "text",
  }));
}

export async function nameGroup(
  thing: { names: Names; original: string } | null,
  more: FormField[] = [],
): Promise<FieldGroup> {
  const [t, terms] = await Promise.all([getTranslations("registry"), getTranslations("terms.language")]);
  return {
    legend: t("groups.names"),
    fields: [
      ...(await inFourLanguages("name", thing?.names ?? null)),
      {
        name: "original",
        label: t("fields.original"),
        hint: t("hints.original"),
        input: "choice",
        value: thing?.original ?? "ru",
        options: languages.map((value) => ({ value, label: terms(value) })),
      },
      ...more,
    ],
  };
}
