import { z } from "zod";
import { beginningOf } from "@/lib/beginning-of";
import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import { nfc } from "@/lib/normal-forms";
import { kinds, outcomes, statuses } from "@/lib/vocabulary/commitments";
import { controlLevels } from "@/lib/vocabulary/people";

export const conditions = [
  "overdue",
  "due_soon",
  "stale",
  "report_overdue",
  "asked",
  "unverified",
  "awaiting_decision",
  "proposed",
  "proposed_to_me",
  "extension_requested",
  "extension_forwarded",
  "objection",
  "may_object",
  "moved",
  "no_living_owner",
] as const;
export type Condition = (typeof conditions)[number];

/** `owner` may be this instead of a person: nobody is responsible yet. */
export const NO_OWNER = "none";

const code = z.string().regex(/^[\w.-]{1,64}$/);
const date = z.string().transform((text, context): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed) return parsed;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});
// Postgres stores no NUL; the other control characters have nothing to find either.
const words = z
  .string()
  .transform((text) =>
    nfc(text)
      .replaceAll(/\p{Cc}+/gu, " ")
      .trim(),
  )
  .pipe(z.string().min(1).max(200));

/** Parameters that may be given several times: any of the values will do. */
const several = {
  status: z.enum(statuses),
  outcome: z.enum(outcomes),
  kind: z.enum(kinds),
  sector: code,
  level: z.enum(controlLevels),
  condition: z.enum(conditions),
} as const;

/** Parameters of one value each. `lead` is an organisation's code, `side` a country's, `release` a release's. */
const single = {
  q: words,
  lead: code,
  side: z.string().regex(/^[A-Z]{2}$/),
  owner: z.union([z.uuid().toLowerCase(), z.literal(NO_OWNER)]),
  from: date,
  to: date,
  release: code,
} as const;

type Several = { [Name in keyof typeof several]: z.output<(typeof several)[Name]>[] };
type Single = { [Name in keyof typeof single]: z.output<(typeof single)[Name]> | null };

/**
 * What the register, the overdue list and the timeline are narrowed by; the names are those in the address. An empty
 * list and null mean "all". `from` and `to` are days, inclusive, and hold against the last day of the deadline in force.
 */
export type Filters = Several & Single;
export type FilterName = keyof Filters;

export const noFilters: Filters = {
  q: null,
  status: [],
  outcome: [],
  kind: [],
  sector: [],
  level: [],
  condition: [],
  lead: null,
  side: null,
  owner: null,
  from: null,
  to: null,
  release: null,
};

export const filterNames = Object.keys(noFilters) as FilterName[];

export type SearchParams = Record<string, string | string[] | undefined>;

/** A parameter that was given and could not be used; the page says so instead of failing. */
export type IgnoredParam = { name: string; value: string };

/** A parameter for `ignored`; of a long value its beginning is enough to find it again. */
export function ignoredParam(name: string, value: string): IgnoredParam {
  return { name, value: beginningOf(value, 80) };
}

/** Reads the filters out of an address. Nothing is refused: what makes no sense is left out and named in `ignored`. */
export function parseFilters(params: SearchParams): { filters: Filters; ignored: IgnoredParam[] } {
  const ignored: IgnoredParam[] = [];

  function read<Value>(name: FilterName, schema: z.ZodType<Value>): Value[] {
    return valuesOf(params, name).flatMap((value) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      ignored.push(ignoredParam(name, value));
      return [];
    });
  }
  const all = <Value>(name: FilterName, schema: z.ZodType<Value>) => [...new Set(read(name, schema))].slice(0, 50);
  const first = <Value>(name: FilterName, schema: z.ZodType<Value>) => read(name, schema)[0] ?? null;

  const filters: Filters = {
    q: first("q", single.q),
    status: all("status", several.status),
    outcome: all("outcome", several.outcome),
    kind: all("kind", several.kind),
    sector: all("sector", several.sector),
    level: all("level", several.level),
    condition: all("condition", several.condition),
    lead: first("lead", single.lead),
    side: first("side", single.side),
    owner: first("owner", single.owner),
    from: first("from", single.from),
    to: first("to", single.to),
    release: first("release", single.release),
  };
  return { filters, ignored };
}

/** The values a parameter was given with. An empty one is a form field left alone, not a value. */
export function valuesOf(params: SearchParams, name: string): string[] {
  const given = Object.hasOwn(params, name) ? params[name] : undefined;
  return (Array.isArray(given) ? given : [given]).flatMap((value) => value?.trim() || []);
}

/** The filters as pairs for an address, in a fixed order, so that the same view has the same address. */
export function filterPairs(filters: Filters): [FilterName, string][] {
  return filterNames.flatMap((name) => {
    const value = filters[name];
    const values: readonly string[] = Array.isArray(value) ? value : value === null ? [] : [value];
    return values.map((one): [FilterName, string] => [name, one]);
  });
}

export function hasFilters(filters: Filters): boolean {
  return filterPairs(filters).length > 0;
}

/** The same filters without one value, for the link that takes off a chip. */
export function withoutFilter(filters: Filters, name: FilterName, value: string): Filters {
  const current = filters[name];
  return { ...filters, [name]: Array.isArray(current) ? current.filter((one) => one !== value) : null };
}
