import { describe, expect, it } from "vitest";
import { isTooLongToPaste } from "@/lib/releases/source/paste-limit";

describe("a pasted text", () => {
  it.each([
    ["Cyrillic letters take two bytes", "я".repeat(125_000), "я".repeat(125_001)],
    ["Japanese ones three", "日".repeat(83_333), "日".repeat(83_334)],
    ["an end of line is sent as two", "\n".repeat(125_000), "\n".repeat(125_001)],
    ["and once only where it is two already", "\r\n".repeat(125_000), "\r\n".repeat(125_001)],
  ])("is too long by what is sent: %s", (_, fits, tooLong) => {
    expect([isTooLongToPaste(fits), isTooLongToPaste(tooLong)]).toEqual([false, true]);
  });
});
