import { expect, it } from "vitest";
import { enoughGroups } from "@/lib/commitments/list/enough-groups";

const groups = [3, 2, 4, 1].map((count, index) => ({ name: "abcd".charAt(index), total: { count, isCapped: false } }));

it.each([
  [1, null, "a"],
  [3, null, "a"],
  [4, null, "ab"],
  [5, "a", "abc"],
  [99, null, "abcd"],
])("takes groups until they hold %i rows, the begun one (%s) counting for none", (wanted, begun, expected) => {
  const names = enoughGroups(wanted, groups, ({ name }) => name === begun).map(({ name }) => name);
  expect(names.join("")).toBe(expected);
});
