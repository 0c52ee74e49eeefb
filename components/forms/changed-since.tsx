import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { Language } from "@/lib/vocabulary/languages";

/** What somebody else has done since the form was opened, a sentence each. */
export function ChangedSince({
  heading,
  lines,
  language,
}: {
  heading: string;
  lines: readonly string[];
  language: Language;
}) {
  return (
    <>
      <p className="mt-2">{heading}</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>
            <MultilingualSentence text={line} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}
