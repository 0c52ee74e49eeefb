import type { ReactNode } from "react";
import { OriginalNote } from "@/components/commitments/original-note";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { ShownText } from "@/lib/commitments/translations/shown-text";
import type { Language } from "@/lib/vocabulary/languages";

/** Longer words are cut on the screen, so that the steps stay in sight; further down the page has them whole. */
const SHOWN_WHOLE = 240;

/** What the next step answers to, above the steps: in its own words, whose it is and of when. */
export function LastWord({
  id,
  heading,
  byline,
  language,
  of,
  whole,
  className = "",
  children,
}: {
  id: string;
  heading: string;
  byline: string;
  language: Language;
  of: ShownText;
  /** Where long words stand whole. */
  whole: { href: string; text: string };
  className?: string;
  children?: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className={`mt-3 border-returned-mark border-l-4 bg-surface px-4 py-2 ${className}`.trimEnd()}
    >
      <h2 id={id} className="font-normal text-meta text-muted">
        <strong className="font-medium text-ink">{heading}</strong> ·{" "}
        <MultilingualSentence text={byline} language={language} />
      </h2>
      <p lang={of.textIn ?? undefined} className="line-clamp-4 max-w-[72ch] whitespace-pre-line print:line-clamp-none">
        {of.text}
      </p>
      <OriginalNote of={of} />
      {of.text.length > SHOWN_WHOLE ? (
        <a href={whole.href} className="not-printed text-meta">
          {whole.text}
        </a>
      ) : null}
      {children}
    </section>
  );
}
