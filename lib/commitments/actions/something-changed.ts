import type { changesBetween } from "@/lib/audit/changes";
import { FormRefused } from "@/lib/writes/write";

/** History tells no change that is none. */
export function somethingChanged(changes: ReturnType<typeof changesBetween>): ReturnType<typeof changesBetween> {
  if (Object.keys(changes).length === 0) throw new FormRefused("nothing_changed");
  return changes;
}
