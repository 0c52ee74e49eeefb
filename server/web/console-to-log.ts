import { format, stripVTControlCharacters } from "node:util";
import { log } from "@/lib/log";

const LEVELS = { error: "error", warn: "warn", info: "info", log: "info", debug: "debug", trace: "debug" } as const;

/**
 * What the framework and packages print goes through our log: each line of a web process is one JSON object, of its request, and no
 * stack trace stands between the lines. Warnings of Node too.
 */
export function sendConsoleToLog(): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    console[method as keyof typeof LEVELS] = (...said: unknown[]) => log[level](...asLine(said));
  }
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn({ err: warning }, "a warning of Node"));
}

/** The error among what is printed, with its stack as a field, and the rest as one text without colours. */
function asLine(said: unknown[]): [object, string] {
  const err = said.find((each) => each instanceof Error);
  const rest = said.filter((each) => each !== err);
  const text = stripVTControlCharacters(format(...rest)).trim();
  return [err ? { err } : {}, text || "printed"];
}
