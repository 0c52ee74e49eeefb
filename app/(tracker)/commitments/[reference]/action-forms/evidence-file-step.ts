import { fileSize } from "@/lib/localization/file-size";
import type { Language } from "@/lib/vocabulary/languages";

/** Of which commitment, for which action, and the list that its page goes on in. */
type FileStep = { of: string; do?: string | undefined; in?: string | undefined };

/** The page that takes a file without JavaScript. */
export function fileStepHref({ of, ...step }: FileStep, refused?: string): string {
  return `/commitments/${of}/evidence/new${query({ ...step, refused })}`;
}

/** The form again, with the file that was sent. */
export function afterFileStepHref({ of, ...step }: FileStep, file: string): string {
  return `/commitments/${of}${query({ ...step, file })}#act`;
}

function query(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** How a file that waits is told from another. */
export function waitingFileLabel({ name, size }: { name: string; size: number }, language: Language): string {
  return `${name} · ${fileSize(size, language)}`;
}
