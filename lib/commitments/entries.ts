/** What of a commitment grows with every step: the lists that its page shows the latest of. */
export const entryLists = [
  "statements",
  "reports",
  "notes",
  "evidence",
  "extensionRequests",
  "objections",
  "deadlineChanges",
] as const;
export type EntryList = (typeof entryLists)[number];

/** As many entries as a page shows of one list at once. With a statement comes the text it stands in, which is long. */
const mostEntries = (list: EntryList) => (list === "statements" ? 10 : 20);

/** How much of one list the page shows at once: a list of ordinary entries is cut by their number alone. */
export const mostShown = (list: EntryList) => ({ entries: mostEntries(list), units: 20_000 });

/** One more than a page shows: whether the list goes on is read with it. */
export const entriesRead = (list: EntryList): number => mostEntries(list) + 1;

/** Entries that a page does not show are counted up to so many. */
export const MOST_COUNTED = 1000;
