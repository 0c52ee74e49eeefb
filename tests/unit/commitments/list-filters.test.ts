import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterPairs, hasFilters, noFilters, parseFilters, withoutFilter } from "@/lib/commitments/list/filters";
import { parseCursor, parseSort, sortKeys, sortParam } from "@/lib/commitments/list/sort";

function paramsOf(pairs: [string, string][]): Record<string, string[]> {
  const params: Record<string, string[]> = {};
  for (const [name, value] of pairs) params[name] = [...(params[name] ?? []), value];
  return params;
}

describe("parseFilters", () => {
  it("reads what the form sends, and nothing from fields left alone", () => {
    const { filters, ignored } = parseFilters({
      q: " рейс ",
      status: ["on_control", "returned"],
      condition: "overdue",
      sector: "",
      lead: "mot",
      from: "2026-01-01",
    });

    expect(filters).toEqual({
      ...noFilters,
      q: "рейс",
      status: ["on_control", "returned"],
      condition: ["overdue"],
      lead: "mot",
      from: "2026-01-01",
    });
    expect(ignored).toEqual([]);
  });

  it.each([
    ["status", "done"],
    ["kind", "promised"],
    ["condition", "late"],
    ["sector", "a b"],
    ["lead", "'; DROP TABLE commitment"],
    ["side", "kz"],
    ["owner", "me"],
    ["from", "2026-02-30"],
    ["to", "tomorrow"],
    ["q", "x".repeat(201)],
  ])("leaves out %s=%s and says so", (name, value) => {
    const { filters, ignored } = parseFilters({ [name]: value });

    expect(filters).toEqual(noFilters);
    expect(ignored).toEqual([{ name, value: value.slice(0, 80) }]);
  });

  it("keeps control characters out of a search", () => {
    expect(parseFilters({ q: "рейс\u0000\u0007в Токио" }).filters.q).toBe("рейс в Токио");
  });

  it("never throws, and what it kept it reads again the same", () => {
    const value = fc.oneof(fc.string(), fc.constantFrom("on_control", "signed", "KZ", "2026-01-01", "none", "overdue"));
    const params = fc.dictionary(
      fc.constantFrom(...Object.keys(noFilters), "__proto__", "constructor", "sort"),
      fc.oneof(value, fc.array(value)),
    );
    fc.assert(
      fc.property(params, (given) => {
        const { filters } = parseFilters(given);
        expect(parseFilters(paramsOf(filterPairs(filters))).filters).toEqual(filters);
      }),
    );
  });

  it("takes off one chip at a time", () => {
    const { filters } = parseFilters({ status: ["returned", "reported"], lead: "mot" });
    const fewer = withoutFilter(withoutFilter(filters, "lead", "mot"), "status", "returned");

    expect(filterPairs(fewer)).toEqual([["status", "reported"]]);
    expect(hasFilters(withoutFilter(fewer, "status", "reported"))).toBe(false);
  });
});

describe("sort and cursor", () => {
  it("reads back every order", () => {
    for (const key of sortKeys) {
      for (const descending of [true, false])
        expect(parseSort(sortParam({ key, descending }))).toEqual({ key, descending });
    }
    expect(parseSort("title")).toBeNull();
    expect(parseSort("--deadline")).toBeNull();
  });

  it("takes no cursor that was not made here", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => Buffer.from(json).toString("base64url")),
        ),
        (text) => {
          for (const key of sortKeys) expect(parseCursor(text, key)).toBeNull();
        },
      ),
    );
  });
});
