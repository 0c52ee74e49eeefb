import { type Localized, localized, type Names } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import type { Translations } from "./translations";

/** A title in the reader's language; one that falls back carries its own `lang` and says which it is. */
export function Title({
  titles,
  original,
  translations,
  struck = false,
}: {
  titles: Names;
  original: Language;
  translations: Pick<Translations, "language" | "terms">;
  /** Superseded and lapsed titles are struck through. */
  struck?: boolean;
}) {
  const title = localized(titles, original, translations.language);
  return (
    <>
      <span lang={title.isFallback ? title.language : undefined}>{struck ? <s>{title.text}</s> : title.text}</span>
      <FallbackNote of={title} terms={translations.terms} />
    </>
  );
}

/** «рус. оригинал» after a text shown in another language than asked; nothing where the language is the reader's. */
function FallbackNote({ of, terms }: { of: Localized; terms: Translations["terms"] }) {
  return of.isFallback ? <RowNote text={fallbackNoteText(of, terms)} /> : null;
}

export function RowNote({ text }: { text: string }) {
  return <span className="ml-1.5 whitespace-nowrap text-meta text-muted">{text}</span>;
}

export function fallbackNoteText(of: Localized, terms: Translations["terms"]): string {
  return of.isOriginal ? terms(`originalIn.${of.language}`) : terms(`shownIn.${of.language}`);
}
