import type { Mark } from "@/lib/search/find-marks";

/** A text with parts of it marked: what was searched for. */
export function HighlightedText({ text, marks }: { text: string; marks: readonly Mark[] | undefined }) {
  if (!marks || marks.length === 0) return text;
  const end = marks.at(-1)?.[1] ?? 0;
  return (
    <>
      {marks.map(([start, stop], index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark className="bg-quote text-ink">{text.slice(start, stop)}</mark>
        </span>
      ))}
      {text.slice(end)}
    </>
  );
}
