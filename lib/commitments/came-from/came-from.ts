import type { Filters, SearchParams } from "../list/filters";
import type { Grouping as RegisterGrouping } from "../list/grouping";
import { listHref } from "../list/list-href";
import { parseRegisterParams } from "../list/search-params";
import { type Sort, sortParam } from "../list/sort";
import { type SectionName, sectionNames } from "../my-work/sections";
import { type Grouping, overdueHref, overdueQuery, parseOverdueParams } from "../overdue/search-params";

/** The list a commitment was opened from, at the page it stood on. */
export type CameFrom =
  | { list: "register"; filters: Filters; sort: Sort; grouping: RegisterGrouping; after: string | undefined }
  | { list: "overdue"; filters: Filters; grouping: Grouping; after: string | undefined }
  /** Without a section it is the one the commitment has its home in. */
  | { list: "work"; section: SectionName | undefined };

/** Longer addresses are no list of ours that anyone chose by hand. */
const MOST_CHARACTERS = 2000;

/** Reads a list out of its address without the leading slash, `register?status=reported` or `work?section=new`; null for anything else. */
export function parseCameFrom(text: string | undefined): CameFrom | null {
  if (!text || text.length > MOST_CHARACTERS) return null;
  const [name, query = ""] = text.split("?", 2);
  const given = new URLSearchParams(query);
  const params: SearchParams = Object.fromEntries([...given.keys()].map((key) => [key, given.getAll(key)]));
  switch (name) {
    case "register": {
      const { filters, sort, grouping, after } = parseRegisterParams(params);
      return { list: "register", filters, sort, grouping, after };
    }
    case "overdue": {
      const { filters, grouping, after } = parseOverdueParams(params);
      return { list: "overdue", filters, grouping, after };
    }
    case "work":
      return { list: "work", section: sectionNames.find((one) => one === given.get("section")) };
    default:
      return null;
  }
}

/**
 * The list that led here, by the address a browser says it comes from: it says so to our own pages only (`Referrer-Policy:
 * same-origin`), and to nobody else, so that rows need no longer links and a link in a memo stays short.
 */
export function cameFromReferer(referer: string | null, host: string | null): CameFrom | null {
  if (!referer || !host || !URL.canParse(referer)) return null;
  const { host: from, pathname, search } = new URL(referer);
  if (from !== host) return null;
  return pathname === "/" ? { list: "work", section: undefined } : parseCameFrom(`${pathname.slice(1)}${search}`);
}

/** The list in the words that `parseCameFrom` reads. */
export function cameFromText(from: CameFrom): string {
  switch (from.list) {
    case "register":
      return listHref("register", from.filters, {
        sort: sortParam(from.sort),
        group: from.grouping === "none" ? null : from.grouping,
        after: from.after,
      });
    case "overdue":
      return `overdue?${overdueQuery(from)}`;
    case "work":
      return from.section ? `work?section=${from.section}` : "work";
  }
}

/** The address of the list, at the row of a commitment. */
export function hrefOfList(from: CameFrom, reference: string): string {
  return `${from.list === "work" ? "/" : `/${cameFromText(from)}`}#at-${reference}`;
}

/** The address of the list where it says what was just done in it. */
export function hrefOfDone(from: CameFrom, { reference, version }: { reference: string; version: number }): string {
  if (from.list === "overdue") return `${overdueHref(from, { doneAction: { reference, version } })}#done`;
  const path = from.list === "work" ? "/" : `/${cameFromText(from)}`;
  return `${path}${path.includes("?") ? "&" : "?"}done=${reference}%3A${version}#at-${reference}`;
}
