import type { HttpAnswer } from "@/tests/e2e/authorization/http";

/** Lines of a stack trace, places in the code, and words of the database and its client. */
const INSIDES =
  /\n\s+at \S.*:\d+:\d+|node_modules\/|Prisma(Client)?\w*Error|Invalid `.*` invocation|SQLSTATE|ECONNREFUSED/;

/** What is wrong with an answer, or null: nothing but 503 of the five hundreds, and nothing of the inside in a body. */
export function wrongOf({ status, body, headers }: Pick<HttpAnswer, "status" | "body" | "headers">): string | null {
  if (status >= 500 && (status !== 503 || headers["retry-after"] === undefined)) return `answered ${status}`;
  const shown = INSIDES.exec(body)?.[0];
  return shown ? `shows its inside: ${JSON.stringify(shown.slice(0, 80))}` : null;
}
