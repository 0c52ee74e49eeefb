import { describe, expect, it } from "vitest";
import { type FormState, fresh } from "@/lib/forms/form-state";
import { nextRequest } from "@/lib/forms/next-request";

/** The page as it is now, and the form as it was sent from an older one. */
const hidden = { id: "1", version: "5", key: "new" };
const values = { id: "1", version: "3", key: "old", title: "Typed" };
const now = { lines: [], request: { version: "6", key: "newest" } };

describe("what a form is sent with next", () => {
  it.each<[string, FormState, Record<string, string>]>([
    ["is what the page says, before it was sent", fresh, hidden],
    ["is what the page says, once it was taken", { kind: "saved" }, hidden],
    [
      "is what it was sent with, after a mistake in a field",
      { kind: "invalid", values, errors: {} },
      { ...hidden, version: "3", key: "old" },
    ],
    [
      "is what it was sent with, after a refusal that nothing can be done about",
      { kind: "refused", values, message: "" },
      { ...hidden, version: "3", key: "old" },
    ],
    [
      "is new after a conflict",
      { kind: "refused", values, message: "", now },
      { id: "1", version: "6", key: "newest" },
    ],
    [
      "stands for what was shown, where that is to be confirmed",
      { kind: "confirm", values, message: "", lines: [], token: "seen", submit: "" },
      { ...hidden, version: "3", key: "old", confirmed: "seen" },
    ],
  ])("%s", (_what, state, expected) => {
    expect(nextRequest(state, hidden)).toEqual(expected);
  });

  it("has no version and no key where the form has none", () => {
    expect(nextRequest({ kind: "invalid", values, errors: {} }, { step: "close" })).toEqual({ step: "close" });
  });
});
