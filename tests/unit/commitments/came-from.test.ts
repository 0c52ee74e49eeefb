import { describe, expect, it } from "vitest";
import {
  cameFromReferer,
  cameFromText,
  hrefOfDone,
  hrefOfList,
  parseCameFrom,
} from "@/lib/commitments/came-from/came-from";

const reference = "KZ-JP-2025-03";

describe("the list one came from", () => {
  it.each([
    "register?sort=deadline",
    "register?q=%D1%80%D0%B5%D0%B9%D1%81+%26+co&status=in_progress&status=returned&sort=-updated",
    "overdue?lead=kz-transport&group=owner",
    "overdue?group=none",
    "work",
    "work?section=returned",
  ])("comes back from its own words: %s", (text) => {
    const from = parseCameFrom(text);
    expect(from && cameFromText(from)).toBe(text);
  });

  it.each([
    undefined,
    "",
    "releases",
    "//evil.example/",
    "https://evil.example",
    "settings?x=1",
    `register?q=${"x".repeat(2000)}`,
  ])("is none of ours: %s", (text) => expect(parseCameFrom(text)).toBeNull());

  it.each(["overdue?group=none#//evil.example", "register?sort=//evil", "work?section=//evil.example"])(
    "leads to the list and nowhere else, whatever its words are: %s",
    (text) => {
      const from = parseCameFrom(text);
      expect(from && hrefOfDone(from, { reference, version: 3 })).toMatch(
        /^\/(overdue\?group=(none|organisation)&|register\?sort=deadline&|\?)done=KZ-JP-2025-03%3A3#(done|at-KZ-JP-2025-03)$/,
      );
    },
  );

  it("is told by the browser, of our own pages only", () => {
    const told = (referer: string | null) => cameFromReferer(referer, "pacta.example:3000");

    expect(told("http://pacta.example:3000/register?status=reported")).toMatchObject({
      list: "register",
      filters: { status: ["reported"] },
    });
    expect(told("http://pacta.example:3000/")).toEqual({ list: "work", section: undefined });
    expect(told("http://pacta.example:3000/timeline")).toBeNull();
    expect(told("http://evil.example/register")).toBeNull();
    expect(told("not an address")).toBeNull();
    expect(told(null)).toBeNull();
  });

  it("is gone back to at the row", () => {
    const from = parseCameFrom("register?status=reported");
    expect(from && hrefOfList(from, reference)).toBe(`/register?status=reported&sort=deadline#at-${reference}`);
    expect(hrefOfList({ list: "work", section: "new" }, reference)).toBe(`/#at-${reference}`);
  });
});
