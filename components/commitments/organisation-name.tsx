import type { Language } from "@/lib/access/viewer";
import { localized, type Names } from "@/lib/localized";

/** The short name where the reader's language has one, with the full name behind it; else the full name. */
export function OrganisationName({
  organisation: { full, short, original },
  language,
}: {
  organisation: { full: Names; short: Names; original: Language };
  language: Language;
}) {
  const name = localized(full, original, language);
  const abbreviation = short[language];
  if (abbreviation && abbreviation !== name.text) {
    return (
      <abbr title={name.text} className="no-underline">
        {abbreviation}
      </abbr>
    );
  }
  return <span lang={name.isFallback ? name.language : undefined}>{name.text}</span>;
}

/** The same as plain text, for lists of choices and files. */
export function organisationLabel(
  { full, short, original }: { full: Names; short: Names; original: Language },
  language: Language,
): string {
  return short[language] ?? localized(full, original, language).text;
}
