type InLog = { type: string; message: string; code?: string; stack?: string; cause?: InLog };

/** So deep are causes followed. */
const DEPTH = 4;

/**
 * What a log keeps of an error: its type, message, code and stack, and the same of what caused it. Nothing else that hangs on it: a driver's
 * error may carry its whole connection, with the key by which the server's process is cancelled.
 */
export function errorInLog(error: unknown, depth = DEPTH): InLog {
  if (typeof error !== "object" || error === null) return { type: typeof error, message: String(error) };
  const { message, code, stack, cause, kind, originalMessage, originalCode } = error as Record<string, unknown>;
  const number = code ?? originalCode ?? kind;
  return {
    type: error.constructor?.name ?? "Object",
    message: String(message ?? originalMessage ?? ""),
    ...(typeof number === "string" || typeof number === "number" ? { code: String(number) } : {}),
    ...(typeof stack === "string" ? { stack } : {}),
    ...(cause === undefined || depth === 0 ? {} : { cause: errorInLog(cause, depth - 1) }),
  };
}

/** The same as one text, for who runs a command. */
export function errorText(error: unknown): string {
  const { type, message, code, stack, cause } = errorInLog(error);
  const told = stack ?? `${type}: ${message}`;
  return [code ? `${told} (${code})` : told, ...(cause ? [`caused by ${cause.type}: ${cause.message}`] : [])].join(
    "\n",
  );
}
