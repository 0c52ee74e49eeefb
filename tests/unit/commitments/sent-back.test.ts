import { describe, expect, it } from "vitest";
import { sentBackBy } from "@/lib/commitments/sent-back";
import { type Status, statuses } from "@/lib/vocabulary/commitments";

const returned = { type: "return", reason: "Нет акта" };

describe("sentBackBy", () => {
  it("names the decision while the lead has to answer it, and no longer", () => {
    const answered: Status[] = ["captured", "record_only", "reported", "off_control"];
    for (const status of statuses) {
      expect(sentBackBy(status, returned), status).toEqual(answered.includes(status) ? null : returned);
    }
  });

  it.each(["return", "additional_control", "reopen"])("takes %s for one", (type) => {
    expect(sentBackBy("in_progress", { type })).toEqual({ type });
  });

  it("finds none where there was none, or another decision; one that control began with ends what was before it", () => {
    expect(sentBackBy("on_control", { type: "put_on_control" })).toBeNull();
    expect(sentBackBy("in_progress", undefined)).toBeNull();
    expect(sentBackBy("in_progress", { type: "extend" })).toBeNull();
  });
});
