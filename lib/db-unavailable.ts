/**
 * SQLSTATE of what passes by itself: no connection (08), too many of them or no room (53), ended by an administrator or by a time
 * limit (57), a lock not had in time, a deadlock, a conflict of transactions, a server that only reads just now. Source:
 * PostgreSQL, "Error Codes".
 */
const SQL_STATES = /^(08...|53...|57P..|57014|55P03|40001|40P01|25006|25P03|25P04)$/;

/** Prisma's own codes: not reached, timed out, closed, too many; no connection of the pool and no transaction in time. */
const PRISMA_CODES = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"];

/** What the driver adapter calls the same. Source: @prisma/driver-adapter-utils. */
const ADAPTER_KINDS = ["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"];
const CONFLICT_KIND = "TransactionWriteConflict";

const SYSTEM_CODES = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND"];

/** The driver gives these no code. Source: pg and pg-pool. */
const SENTENCES =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|timeout expired)/;

/**
 * Whether an error says that the database is away, full, or kept waiting, so that the same may be tried again: whatever wraps it.
 */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  if ([code, originalCode].some(isPassingCode)) return true;
  if (typeof kind === "string" && (ADAPTER_KINDS.includes(kind) || kind === CONFLICT_KIND)) return true;
  if (typeof message === "string" && SENTENCES.test(message)) return true;
  return [cause, meta, driverAdapterError].some((inner) => isUnavailable(inner, depth + 1));
}

function isPassingCode(code: unknown): boolean {
  if (typeof code !== "string") return false;
  return SQL_STATES.test(code) || PRISMA_CODES.includes(code) || SYSTEM_CODES.includes(code) || code === "EAI_AGAIN";
}
