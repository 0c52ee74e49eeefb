import { byLabel } from "@/lib/localization/alphabet";
import { localized, type Names, namesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";

/** A name ready to be shown: the short one with the full name behind it, or the full one with its language if not the reader's. */
export type ShortNameTexts = { text: string; full?: string; lang?: Language };

type Named = { full: Names; short: Names; original: Language };

/** The short name where the reader's language has one; else the full name. */
export function shortNameTexts({ full, short, original }: Named, language: Language): ShortNameTexts {
  const name = localized(full, original, language);
  const abbreviation = short[language];
  if (abbreviation && abbreviation !== name.text) return { text: abbreviation, full: name.text };
  return { text: name.text, ...(name.isFallback && { lang: name.language }) };
}

export function ShortName({ texts: { text, full, lang } }: { texts: ShortNameTexts }) {
  if (full) return <abbr title={full}>{text}</abbr>;
  return lang ? <span lang={lang}>{text}</span> : text;
}

export function OrganisationName({ organisation, language }: { organisation: Named; language: Language }) {
  return <ShortName texts={shortNameTexts(organisation, language)} />;
}

/** The same as plain text, for lists of choices and files. */
export function organisationLabel({ full, short, original }: Named, language: Language): string {
  return short[language] ?? localized(full, original, language).text;
}

type Chosen = Parameters<typeof namesOf>[0] & { id: string; original: Language };

/** Organisations to choose from, by their full names. */
export function organisationOptions(organisations: readonly Chosen[], language: Language) {
  const options = organisations.map((each) => ({
    value: each.id,
    label: localized(namesOf(each), each.original, language).text,
  }));
  return byLabel(options, language);
}
