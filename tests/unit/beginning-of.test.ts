import fc from "fast-check";
import { expect, it } from "vitest";
import { tidyEmail } from "@/lib/auth/sign-in";
import { beginningOf } from "@/lib/beginning-of";
import { ignoredParam } from "@/lib/commitments/list/filters";
import { titleFromQuote } from "@/lib/releases/entry/names";

it("cuts a text between characters", () => {
  expect(beginningOf("a😀b", 2)).toBe("a");
  expect(beginningOf("a😀b", 3)).toBe("a😀");
  expect(beginningOf("abc", 5)).toBe("abc");
  expect(beginningOf("abc", 0)).toBe("");
});

it("leaves no half of a character wherever what somebody wrote is cut", () => {
  const text = fc.string({ unit: "grapheme", minLength: 70, maxLength: 400 });
  fc.assert(
    fc.property(text, (typed) => {
      for (const cut of [tidyEmail(typed), ignoredParam("q", typed).value, titleFromQuote(typed)]) {
        expect(cut.isWellFormed(), JSON.stringify(cut)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
  expect(tidyEmail("😀".repeat(130)).isWellFormed()).toBe(true);
  expect(tidyEmail(`${"a".repeat(253)}😀`)).toBe("a".repeat(253));
});
