import type { ReactNode } from "react";
import type { ShownText } from "@/lib/commitments/translations/shown-text";
import { OriginalNote } from "./original-note";

type AuthoredEntry = {
  id: string;
  byline: ReactNode;
  text?: ShownText | undefined;
  after?: ReactNode;
  /** Taken back: it stays, and is struck through. */
  isWithdrawn?: boolean;
};

/** Reports, notes and other things people wrote: who and when above, the words below. */
export function AuthoredEntryList({
  entries,
  empty,
  printed = entries.length,
}: {
  entries: AuthoredEntry[];
  empty: string;
  /** How many of them, from the first, go on paper. */
  printed?: number;
}) {
  if (entries.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ol>
      {entries.map(({ id, byline: lead, text, after, isWithdrawn }, index) => (
        <li
          key={id}
          className={`border-hairline border-b py-3 first:pt-0 last:border-b-0 ${index < printed ? "" : "print:hidden"}`}
        >
          <p className="text-meta text-muted">{lead}</p>
          {text ? (
            <>
              <p
                lang={text.textIn ?? undefined}
                className={`mt-1 max-w-[72ch] whitespace-pre-line ${isWithdrawn ? "text-muted line-through" : ""}`}
              >
                {text.text}
              </p>
              <OriginalNote of={text} />
            </>
          ) : null}
          {after}
        </li>
      ))}
    </ol>
  );
}
