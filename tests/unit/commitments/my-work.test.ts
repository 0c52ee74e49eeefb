import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionsFor, withOneHomeEach } from "@/lib/commitments/my-work/sections";
import { roles } from "@/lib/vocabulary/people";

describe("withOneHomeEach", () => {
  it("gives an item the first of the sections it belongs to, and no other", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 9 }), (belongs) => {
        const sections = withOneHomeEach(belongs.map((_, name) => ({ name })));
        const homes = sections.filter(({ name, except }) => belongs[name] && !except.some((one) => belongs[one.name]));

        expect(homes.map(({ name }) => name)).toEqual(belongs.includes(true) ? [belongs.indexOf(true)] : []);
      }),
    );
  });
});

describe("sectionsFor", () => {
  it("begins with what is new, each section leaving out those before it", () => {
    for (const role of roles) {
      const sections = sectionsFor({ role, authorityLevel: role === "head" ? "minister" : null }, "own", new Date());
      const names = sections.map(({ name }) => name);

      // But for what is to be answered by a day, or decided.
      expect(
        names.find((name) => name !== "may_object" && name !== "objection" && name !== "proposed"),
        role,
      ).toBe("new");
      expect(new Set(names).size, role).toBe(names.length);
      sections.forEach(({ except }, index) => {
        expect(except.map(({ name }) => name)).toEqual(names.slice(0, index));
      });
    }
  });
});
