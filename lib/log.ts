import pino from "pino";
import { errorInLog } from "./error-in-log";
import { requestContext } from "./request-context";

/** Names of fields that never reach a log, at the top or one and two levels down. */
const SECRETS = [
  "password",
  "passwordHash",
  "cookie",
  "authorization",
  "csrfToken",
  "sid",
  "secret",
  "token",
  "set-cookie",
];

/**
 * The log of this process: one JSON object a line on standard output, with the id of the request it belongs to. The level comes from PACTA_LOG_LEVEL directly, so that
 * a setting that is wrong can still be logged.
 */
export const log = pino({
  level: process.env.PACTA_LOG_LEVEL || "info",
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin() {
    const context = requestContext();
    return context ? { requestId: context.requestId } : {};
  },
  serializers: { err: (error: unknown) => errorInLog(error) },
  redact: {
    paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
    censor: "[hidden]",
  },
});
