import { type Action, actions } from "@/lib/vocabulary/commitments";
import {
  type Filters,
  type IgnoredParam,
  ignoredParam,
  parseFilters,
  type SearchParams,
  valuesOf,
} from "../list/filters";
import { listHref } from "../list/list-href";
import { parseCursor } from "../list/sort";
import { parseOverdueCursor } from "./cursor";

export const groupings = ["organisation", "counterpart", "owner", "none"] as const;
export type Grouping = (typeof groupings)[number];

export type OverdueParams = {
  filters: Filters;
  grouping: Grouping;
  after: string | undefined;
  /** The form that is open in a row of the list. */
  openAction: { reference: string; action: Action } | null;
  /** What was just done in a row: the version it led to. */
  doneAction: { reference: string; version: number } | null;
  ignored: IgnoredParam[];
};

/** The overdue list as its address says it; grouped by lead organisation unless said otherwise. */
export function parseOverdueParams(params: SearchParams): OverdueParams {
  const { filters, ignored } = parseFilters(params);
  const [asked] = valuesOf(params, "group");
  const known = groupings.find((one) => one === asked);
  if (asked && !known) ignored.push(ignoredParam("group", asked));
  const grouping = known ?? "organisation";
  const [after] = valuesOf(params, "after");
  const place = grouping === "none" ? parseCursor(after, "deadline") : parseOverdueCursor(after);
  if (after && !place) ignored.push(ignoredParam("after", after));
  const [step] = valuesOf(params, "act");
  const act = parseAction(step);
  if (step && !act) ignored.push(ignoredParam("act", step));
  const done = parseDone(valuesOf(params, "done")[0]);
  return { filters, grouping, after: place ? after : undefined, openAction: act, doneAction: done, ignored };
}

type ShownList = Pick<OverdueParams, "filters" | "grouping" | "after">;

/** The address of the list as it is shown, at the same place; with a form open in a row, or saying what was done. */
export function overdueHref(...view: Parameters<typeof overdueQuery>) {
  return `/overdue?${overdueQuery(...view)}` as const;
}

/** The list in the words of its address. */
export function overdueQuery(
  view: ShownList,
  at: Partial<Pick<OverdueParams, "openAction" | "doneAction">> = {},
): string {
  const { filters, grouping, after } = view;
  const address = listHref("", filters, {
    group: grouping,
    after,
    act: at.openAction ? `${at.openAction.reference}:${at.openAction.action}` : undefined,
    done: at.doneAction ? `${at.doneAction.reference}:${at.doneAction.version}` : undefined,
  });
  return address.slice("?".length);
}

function parseAction(text: string | undefined): OverdueParams["openAction"] {
  const [, reference, asked] = /^([A-Z0-9-]{4,40}):([a-z_]+)$/.exec(text ?? "") ?? [];
  const action = actions.find((one) => one === asked);
  return reference && action ? { reference, action } : null;
}

/** What was just done in a list, as its address says it. */
export function parseDone(text: string | undefined): OverdueParams["doneAction"] {
  const [, reference, version] = /^([A-Z0-9-]{4,40}):(\d{1,9})$/.exec(text ?? "") ?? [];
  return reference ? { reference, version: Number(version) } : null;
}
