import { describe, expect, it } from "vitest";
import { auditEvent } from "@/lib/audit/events";
import { written } from "./written-events";

describe("auditEvent", () => {
  it.each(written)("reads what was written of $kind, and loses nothing of it", (event) => {
    expect(auditEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it("knows no kind that is not among them", () => {
    const kinds = auditEvent.options.flatMap(({ shape: { kind } }) =>
      "options" in kind ? kind.options : [...kind.values],
    );

    expect(new Set(kinds)).toEqual(new Set(written.map(({ kind }) => kind)));
  });

  it.each(written)("refuses $kind with something more in it, or under another name", (event) => {
    expect(auditEvent.safeParse({ ...event, more: 1 }).success).toBe(false);
    expect(auditEvent.safeParse({ ...event, kind: `${event.kind}_x` }).success).toBe(false);
  });
});
