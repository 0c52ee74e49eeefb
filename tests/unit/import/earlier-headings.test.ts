import { describe, expect, it } from "vitest";
import { suggestMapping } from "@/lib/import/fields";
import { earlierColumns } from "./earlier-columns";

describe.each(["commitments", "organisations"] as const)("a file of %s downloaded before words changed", (kind) => {
  it.each([
    ["en", 1],
    ["ru", 2],
    ["kk", 3],
    ["ja", 4],
  ] as const)("is brought in as it was, in %s", (_, heading) => {
    const columns = earlierColumns[kind];
    const headings = columns.map((column) => column[heading]);

    const mapping = suggestMapping(kind, headings);

    const read = Object.fromEntries(Object.entries(mapping).map(([field, place]) => [field, headings[place]]));
    const were = Object.fromEntries(columns.flatMap((column) => (column[0] ? [[column[0], column[heading]]] : [])));
    expect(read).toEqual(were);
  });
});

it("takes the Japanese column of statuses for the status by either heading", () => {
  expect(suggestMapping("commitments", ["件名", "状態"])).toEqual({ title: 0, status: 1 });
  expect(suggestMapping("commitments", ["件名", "状況"])).toEqual({ title: 0, status: 1 });
});
