import pg from "pg";

/**
 * Sends a script whole: function bodies contain semicolons. Postgres runs it as one transaction, unless it manages its own or is a
 * single statement that can't be in one. Throws where it fails, and where it leaves a transaction open, which would be lost.
 */
export async function runScript(client: pg.Client, script: string): Promise<void> {
  await client.query(script);
  if (client.getTransactionStatus() !== "I") throw new Error("it begins a transaction and does not end it");
}

/** Why a script failed, in Postgres's words, with the line. */
export function describeFailure(error: unknown, script: string): string {
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error ? error.message : String(error);
  const { message, code, position, detail, hint, where } = error;
  const line = position === undefined ? "" : `, line ${lineAt(script, Number(position))}`;
  return [`${message} (${code}${line})`, detail, hint, where].filter((part) => part !== undefined).join("\n");
}

// Postgres counts characters from 1.
function lineAt(script: string, position: number): number {
  const before = Array.from(script).slice(0, position - 1);
  return before.filter((character) => character === "\n").length + 1;
}
