import { canAdminister, type RegistryAction } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";

const pages = [
  { action: "administer_organisations", href: "/settings/registry/organisations", key: "organisations" },
  { action: "administer_people", href: "/settings/registry/people", key: "people" },
  { action: "administer_sectors", href: "/settings/registry/sectors", key: "sectors" },
  { action: "administer_meetings", href: "/settings/registry/meetings", key: "meetings" },
] as const satisfies readonly { action: RegistryAction; href: string; key: string }[];

/** The pages of the registry that this person may open, in the order they are shown. */
export function registryPagesOf(viewer: Viewer) {
  return pages.filter(({ action }) => canAdminister(viewer, action));
}
