import type { Viewer } from "@/lib/access/viewer";
import type { CommitmentText } from "./queries";

/**
 * Whether this text is theirs to translate, for who may translate at all: a coordinator's any, an executor's the reports of the own
 * organisation. Source: the table of permissions, lib/access/permissions.ts.
 */
export function isTheirsToTranslate(
  viewer: Pick<Viewer, "role" | "organisationId">,
  text: Pick<CommitmentText, "organisationId">,
): boolean {
  return viewer.role === "coordinator" || viewer.organisationId === text.organisationId;
}
