import { describe, expect, it } from "vitest";
import { findInlinePosition } from "@/lib/commitments/overdue/inline-position";
import { overdueQuery, parseOverdueParams } from "@/lib/commitments/overdue/search-params";
import { calendarDate } from "@/lib/deadlines/calendar-date";

const row = (id: string, dueOn: string) => ({ id, reference: `KZ-${id}`, dueOn: calendarDate(dueOn) });
const groups = [
  { id: "g1", rows: [row("a", "2025-01-01"), row("c", "2025-02-01")] },
  { id: "g2", rows: [row("d", "2025-01-15")] },
  { id: null, rows: [row("e", "2025-03-01")] },
];

describe("the place of a commitment in the overdue list", () => {
  it.each([
    ["its own row, whatever group it is looked for in", { id: "d", group: "g1", dueOn: "2025-01-15" }, "g2", "KZ-d"],
    ["where it stood before it left", { id: "b", group: "g1", dueOn: "2025-01-20" }, "g1", "KZ-a"],
    ["after an equal day by its id", { id: "d", group: "g1", dueOn: "2025-02-01" }, "g2", "KZ-d"],
    ["after an equal day, the id being later", { id: "z", group: "g1", dueOn: "2025-02-01" }, "g1", "KZ-c"],
    ["before an equal day, the id being earlier", { id: "A", group: "g1", dueOn: "2025-01-01" }, "g1", null],
    ["at the head of its group", { id: "b", group: "g2", dueOn: "2024-01-01" }, "g2", null],
    ["among what is nobody's", { id: "b", group: null, dueOn: "2025-04-01" }, null, "KZ-e"],
    ["at the end without a date", { id: "b", group: "g1", dueOn: null }, "g1", "KZ-c"],
  ])("is %s", (_, { dueOn, ...of }, group, below) => {
    expect(findInlinePosition(groups, { ...of, dueOn: dueOn === null ? null : calendarDate(dueOn) })).toEqual({
      group,
      below,
    });
  });

  it("is nowhere when its group is not on the page", () => {
    expect(findInlinePosition(groups, { id: "b", group: "g9", dueOn: calendarDate("2025-01-01") })).toBeNull();
  });
});

const paramsOf = (query: string) => parseOverdueParams(Object.fromEntries(new URLSearchParams(query)));

describe("the overdue list's address", () => {
  const params = parseOverdueParams({ group: "owner", status: ["in_progress", "returned"], q: "рейс & co" });

  it("opens a form in a row, and says what was done", () => {
    const act = { reference: "KZ-JP-2025-03", action: "extend" } as const;
    const done = { reference: "KZ-JP-2025-03", version: 7 };

    expect(paramsOf(overdueQuery(params, { openAction: act })).openAction).toEqual(act);
    expect(paramsOf(overdueQuery(params, { doneAction: done })).doneAction).toEqual(done);
  });

  it.each(["KZ-JP-2025-03", "KZ-JP-2025-03:drop_table", ":extend", "x:extend", "KZ-JP-2025-03:extend:extend"])(
    "leaves out the step %s, and says so",
    (act) => {
      expect(parseOverdueParams({ act })).toMatchObject({ openAction: null, ignored: [{ name: "act", value: act }] });
    },
  );
});
