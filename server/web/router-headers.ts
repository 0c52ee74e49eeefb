import type { IncomingHttpHeaders } from "node:http";

/** Characters; Next's own limit. */
const LONGEST_TREE = 40_000;
/** Levels; Next goes down by calling itself, and the addresses of this application have under ten. */
const DEEPEST_TREE = 64;
const KIND_OF_PARAMETER = /^(oc|c|d|[cd]i(\(\.\)|\(\.\.\)|\(\.\.\.\)|\(\.\.\)\(\.\.\)))$/;
const REFRESHES = ["refetch", "inside-shared-layout", "metadata-only"];

/**
 * What the framework's router in a browser says of itself, and how it says it. The rules are those of Next 16 or stricter
 * (next/dist/client/components/app-router-headers.js, next/dist/shared/lib/segment-cache/segment-value-encoding.js); Next answers
 * 500 to a tree that it can't read.
 */
const READABLE: Record<string, (value: string) => boolean> = {
  rsc: (value) => value === "1",
  "next-router-prefetch": (value) => /^[123]$/.test(value),
  "next-router-segment-prefetch": (value) => /^(\/(\$(oc|[cd](i(\(\.+\))+)?)\$)?(![\w-]*|[\w@-]+))+$/.test(value),
  "next-url": (value) => /^\/[\x21-\x7e]*$/.test(value),
  "next-action": (value) => /^[0-9a-f]{42}$/.test(value),
  "next-router-state-tree": isTree,
};

/** Whether the framework can read all that a request says in the name of its router. */
export function hasReadableRouterHeaders(headers: IncomingHttpHeaders): boolean {
  return Object.entries(READABLE).every(([name, isReadable]) => {
    const value = headers[name];
    return value === undefined || (typeof value === "string" && isReadable(value));
  });
}

function isTree(value: string): boolean {
  if (value.length > LONGEST_TREE) return false;
  try {
    return isPlace(JSON.parse(decodeURIComponent(value)), 1);
  } catch {
    return false;
  }
}

/** Source: `flightRouterStateSchema` in next/dist/server/app-render/types.js. */
function isPlace(place: unknown, depth: number): boolean {
  if (!Array.isArray(place) || place.length < 2 || place.length > 6 || depth > DEEPEST_TREE) return false;
  const [segment, routes, refreshedFrom = null, refresh = null, hints = null, ...more] = place as unknown[];
  return (
    isSegment(segment) &&
    isObject(routes) &&
    Object.entries(routes).every(([name, below]) => !(name in Object.prototype) && isPlace(below, depth + 1)) &&
    (refreshedFrom === null || (isTexts(refreshedFrom) && refreshedFrom.length === 2)) &&
    (refresh === null || (typeof refresh === "string" && REFRESHES.includes(refresh))) &&
    (hints === null || Number.isFinite(hints)) &&
    isTexts(more)
  );
}

function isSegment(segment: unknown): boolean {
  if (typeof segment === "string") return true;
  if (!Array.isArray(segment) || segment.length !== 4) return false;
  const [name, value, kind, siblings] = segment as unknown[];
  return (
    isTexts([name, value, kind]) && KIND_OF_PARAMETER.test(String(kind)) && (siblings === null || isTexts(siblings))
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
