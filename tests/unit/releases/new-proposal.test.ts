import { expect, it } from "vitest";
import { extractStatements } from "@/lib/extraction/extract";
import { readStatement } from "@/lib/releases/proposals/new-proposal";

it("proposes control for what can be asked about later, and leaves open where the rest goes", () => {
  const text =
    "Стороны договорились открыть прямой рейс в 2026 году. Стороны подтвердили приверженность миру и дружбе.";
  const { statements } = extractStatements(text, { language: "ru" });
  const made = statements.map((found) => ({
    trackable: found.trackable,
    destination: readStatement(found).destination,
  }));

  expect(made).toContainEqual({ trackable: true, destination: "on_control" });
  expect(made).toContainEqual({ trackable: false, destination: null });
  expect(made.filter(({ destination }) => destination === "record_only")).toEqual([]);
});
