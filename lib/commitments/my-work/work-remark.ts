import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/vocabulary/languages";

/** What a row of work says beside its state: why it came back, and by when a report was asked for. */
export type WorkRemark = {
  sentBack: { type: string; reason: string; reasonIn: Language; isTranslated: boolean } | null;
  askedBy: CalendarDate | null;
};
