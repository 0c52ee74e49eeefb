type Value = string | number | boolean | Date | readonly string[] | null | undefined;
type Changes = Record<string, [string | null, string | null]>;

/** The fields that differ, each with what was and what is, as history keeps them: days as YYYY-MM-DD, lists joined. */
export function changesBetween(before: Record<string, Value>, after: Record<string, Value>): Changes {
  const changes: Changes = {};
  for (const [field, value] of Object.entries(after)) {
    const pair: [string | null, string | null] = [asText(before[field]), asText(value)];
    if (pair[0] !== pair[1]) changes[field] = pair;
  }
  return changes;
}

function asText(value: Value): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "object" ? value.join(", ") : String(value);
}
