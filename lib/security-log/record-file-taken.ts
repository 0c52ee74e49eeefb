import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { SecurityEvent } from "./events";
import { recordSecurityEvent } from "./record-security-event";

type Exported = Extract<SecurityEvent, { kind: "exported" }>["details"]["file"];

/** Somebody takes a list away as a file, or the minutes of this review. */
export async function recordExport(viewer: Viewer, file: Exported, review?: string): Promise<void> {
  const details = review === undefined ? { file } : { file, review };
  await recordSecurityEvent(db(), { kind: "exported", personId: viewer.id, details });
}

type Downloaded = Extract<SecurityEvent, { kind: "downloaded" }>["details"];

/** Somebody takes away the file that a release was read from, or one that is evidence. */
export async function recordDownload(viewer: Viewer, file: Downloaded): Promise<void> {
  await recordSecurityEvent(db(), { kind: "downloaded", personId: viewer.id, details: file });
}
