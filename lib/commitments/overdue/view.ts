import { type Action, actions } from "@/lib/vocabulary/commitments";
import {
  type Filters,
  type IgnoredParam,
  ignoredParam,
  parseFilters,
  type SearchParams,
  valuesOf,
} from "../list/filters";
import { listHref } from "../list/href";
import { parseCursor } from "../list/sort";
import { parsePosition } from "./position";

export const groupings = ["organisation", "owner", "none"] as const;
export type Grouping = (typeof groupings)[number];

export type OverdueView = {
  filters: Filters;
  grouping: Grouping;
  after: string | undefined;
  /** The form that is open in a row of the list. */
  act: { reference: string; action: Action } | null;
  /** What was just done in a row: the version it led to. */
  done: { reference: string; version: number } | null;
  ignored: IgnoredParam[];
};

/** The overdue list as its address says it; grouped by lead organisation unless said otherwise. */
export function readOverdueView(params: SearchParams): OverdueView {
  const { filters, ignored } = parseFilters(params);
  const [asked] = valuesOf(params, "group");
  const known = groupings.find((one) => one === asked);
  if (asked && !known) ignored.push(ignoredParam("group", asked));
  const grouping = known ?? "organisation";
  const [after] = valuesOf(params, "after");
  const place = grouping === "none" ? parseCursor(after, "deadline") : parsePosition(after);
  if (after && !place) ignored.push(ignoredParam("after", after));
  const [step] = valuesOf(params, "act");
  const act = readStep(step);
  if (step && !act) ignored.push(ignoredParam("act", step));
  const done = readDone(valuesOf(params, "done")[0]);
  return { filters, grouping, after: place ? after : undefined, act, done, ignored };
}

type Place = Pick<OverdueView, "filters" | "grouping" | "after">;

/** The address of the list as it is shown, at the same place; with a form open in a row, or saying what was done. */
export function overdueHref(...view: Parameters<typeof overdueQuery>) {
  return `/overdue?${overdueQuery(...view)}` as const;
}

/** The list in the words of its address. */
export function overdueQuery(view: Place, at: Partial<Pick<OverdueView, "act" | "done">> = {}): string {
  const { filters, grouping, after } = view;
  const address = listHref("", filters, {
    group: grouping,
    after,
    act: at.act ? `${at.act.reference}:${at.act.action}` : undefined,
    done: at.done ? `${at.done.reference}:${at.done.version}` : undefined,
  });
  return address.slice("?".length);
}

/** The same list read back from the query a form carried: whatever it says, it leads nowhere else. */
export function overdueViewOf(query: string): OverdueView {
  const given = new URLSearchParams(query);
  return readOverdueView(Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)])));
}

function readStep(text: string | undefined): OverdueView["act"] {
  const [, reference, asked] = /^([A-Z0-9-]{4,40}):([a-z_]+)$/.exec(text ?? "") ?? [];
  const action = actions.find((one) => one === asked);
  return reference && action ? { reference, action } : null;
}

function readDone(text: string | undefined): OverdueView["done"] {
  const [, reference, version] = /^([A-Z0-9-]{4,40}):(\d{1,9})$/.exec(text ?? "") ?? [];
  return reference ? { reference, version: Number(version) } : null;
}
