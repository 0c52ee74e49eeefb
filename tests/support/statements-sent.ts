import pg from "pg";
import { vi } from "vitest";

/** The statements that this process sends to its database while something is done. */
export async function statementsSent(action: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await action();
    return query.mock.calls.map(([asked]) => textOf(asked));
  } finally {
    query.mockRestore();
  }
}

function textOf(asked: unknown): string {
  if (typeof asked === "string") return asked;
  return typeof asked === "object" && asked !== null && "text" in asked ? String(asked.text) : "";
}
