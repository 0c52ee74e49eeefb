import { log } from "@/lib/log";
import type { ConnectionLimits } from "./open-connections";

/** What a web process opens beside its connections: the program, the database, the threads that read files. */
const OTHER_FILES = 200;
const SHARES = 5;

/**
 * The limits, lower where the system lets this process have fewer files open: each connection is one. No address may have more than a
 * fifth of them then.
 */
export function connectionsWithin(wanted: ConnectionLimits, openFiles = mostOpenFiles()): ConnectionLimits {
  const most = Math.max(SHARES, openFiles - OTHER_FILES);
  if (most >= wanted.most) return wanted;
  log.warn({ openFiles, connections: most }, "few files may be open (ulimit -n), so fewer connections are held");
  return { ...wanted, most, mostPerAddress: Math.min(wanted.mostPerAddress, Math.floor(most / SHARES)) };
}

/** As Node has raised it at its start; without end where the system has no such limit. */
function mostOpenFiles(): number {
  const report = process.report.getReport() as { userLimits?: { open_files?: { soft: number | "unlimited" } } };
  const soft = report.userLimits?.open_files?.soft;
  return typeof soft === "number" ? soft : Number.POSITIVE_INFINITY;
}
