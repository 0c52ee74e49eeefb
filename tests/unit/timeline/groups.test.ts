import fc from "fast-check";
import { expect, it } from "vitest";
import { groupKeyOf, inGroupOrder } from "@/lib/timeline/groups";
import { groupings } from "@/lib/timeline/search-params";
import { aRow, name, rows } from "./arbitraries";

const lead = (code: string, text: string) => ({ code, name: name(text) });

it("lists organisations by name and those without a lead last", () => {
  const all = [aRow(), aRow({ lead: lead("mt", "Минтранс") }), aRow({ lead: lead("mz", "Минздрав") })];

  expect(inGroupOrder(all, "organisation", "ru").map((row) => row.lead?.code)).toEqual(["mz", "mt", undefined]);
});

it("lists statuses in the order a commitment goes through them, closed ones by outcome", () => {
  const all = [
    aRow({ status: "off_control", outcome: "fulfilled" }),
    aRow({ status: "reported" }),
    aRow({ status: "on_control" }),
  ];

  expect(inGroupOrder(all, "status", "ru").map((row) => groupKeyOf(row, "status"))).toEqual([
    "on_control",
    "reported",
    "fulfilled",
  ]);
});

it("keeps the rows of a group together and in their order, and loses none", () => {
  fc.assert(
    fc.property(fc.array(rows), fc.constantFrom(...groupings), (all, grouping) => {
      const ordered = inGroupOrder(all, grouping, "kk");
      const keys = ordered.map((row) => groupKeyOf(row, grouping));

      expect(keys.filter((key, index) => key !== keys[index - 1])).toEqual([...new Set(keys)]);
      for (const key of new Set(keys)) {
        const inGroup = (row: (typeof all)[number]) => groupKeyOf(row, grouping) === key;
        expect(ordered.filter(inGroup)).toEqual(all.filter(inGroup));
      }
      expect(ordered).toHaveLength(all.length);
    }),
  );
});
