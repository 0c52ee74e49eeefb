import { inspect } from "node:util";
import { expect, it } from "vitest";
import { errorInLog, errorText } from "@/lib/error-in-log";

class DatabaseError extends Error {
  readonly code = "57P01";
  readonly client = { secretKey: 4711, processID: 1, connectionParameters: { password: "gorod" } };
}

const terminated = () => new DatabaseError("terminating connection due to administrator command");

it("keeps of an error what says what happened, and of what hangs on it nothing", () => {
  const outer = new Error("the queue failed", { cause: terminated() });
  const kept = errorInLog(outer);

  expect(kept).toMatchObject({
    type: "Error",
    message: "the queue failed",
    stack: expect.stringContaining("error-in-log.test"),
    cause: { type: "DatabaseError", code: "57P01", message: "terminating connection due to administrator command" },
  });
  for (const said of [
    inspect(kept, { depth: null }),
    JSON.stringify(kept),
    errorText(outer),
    errorText(terminated()),
  ]) {
    expect(said).not.toMatch(/4711|gorod|client/);
  }
  expect(errorText(terminated())).toContain("57P01");
});

it("names what a driver adapter wraps, and what is no error", () => {
  const cause = { kind: "DatabaseNotReachable", originalCode: "08006", originalMessage: "gone", connection: "secret" };
  const wrapped = Object.assign(new Error("x"), { cause });
  expect(errorInLog(wrapped).cause).toEqual({ type: "Object", message: "gone", code: "08006" });
  expect(errorInLog("text")).toEqual({ type: "string", message: "text" });
  expect(errorInLog(null)).toEqual({ type: "object", message: "null" });
});

it("ends where causes lead to each other", () => {
  const [one, other] = [new Error("one"), new Error("other")];
  Object.assign(one, { cause: other });
  Object.assign(other, { cause: one });
  expect(JSON.stringify(errorInLog(one)).length).toBeGreaterThan(0);
});
