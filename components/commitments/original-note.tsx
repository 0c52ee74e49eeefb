import { getLocale, getTranslations } from "next-intl/server";
import type { ShownText } from "@/lib/commitments/translations/shown-text";
import { RowNote } from "./title";

/** What a text is that is not in the reader's language, or was not written in it: its original is opened here. */
export async function OriginalNote({ of: { original, textIn, isOfEarlier } }: { of: ShownText }) {
  const [terms, language] = await Promise.all([getTranslations("terms"), getLocale()]);
  if (!original) return textIn && textIn !== language ? <RowNote text={terms(`originalIn.${textIn}`)} /> : null;
  return (
    <details className="original-note text-meta text-muted">
      <summary>
        {terms("translatedFrom", { earlier: isOfEarlier ? "yes" : "no", original: original.textIn ?? "other" })}
      </summary>
      <p lang={original.textIn ?? undefined} className="max-w-[72ch] whitespace-pre-line text-ink">
        {original.text}
      </p>
    </details>
  );
}
