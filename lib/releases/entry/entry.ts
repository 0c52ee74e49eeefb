import type { Viewer } from "@/lib/access/viewer";
import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/vocabulary/languages";
import type { Marking } from "@/lib/vocabulary/markings";

/** What is entered together: one release, by one person, at one moment. */
export type Entry = {
  tx: Transaction;
  viewer: Viewer;
  clock: Clock;
  /** The language of what the person wrote. */
  writtenIn: Language;
  release: {
    id: string;
    code: string;
    side: string;
    language: Language;
    publishedOn: CalendarDate;
    marking: Marking | null;
    meeting: { sides: string[] };
  };
};
