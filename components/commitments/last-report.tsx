import type { ListRow } from "@/lib/commitments/list/row";
import { formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import type { Words } from "./words";

/** What was last heard: when, of what kind, and its first words in the language they were written in. */
export function LastReport({
  row: { lastReport },
  timeZone,
  words: { language, terms },
  none,
}: {
  row: Pick<ListRow, "lastReport">;
  timeZone: string;
  words: Words;
  none: string;
}) {
  if (!lastReport) return <span className="text-muted">{none}</span>;
  const day = todayIn(timeZone, lastReport.occurredAt);
  return (
    <>
      <time dateTime={day}>{formatShortDate(day, language)}</time>
      <span className="text-muted text-meta"> · {terms(`reportType.${lastReport.type}`)}</span>
      <span lang={lastReport.textIn} className="line-clamp-2 text-meta">
        {lastReport.text}
      </span>
    </>
  );
}
