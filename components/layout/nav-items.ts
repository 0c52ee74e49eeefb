import { extentOf } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";

/** The main sections in their order; `inBar` are the four of the bottom bar of narrow screens. */
const navItems = [
  { key: "myWork", href: "/", inBar: true },
  { key: "register", href: "/register", inBar: true },
  { key: "overdue", href: "/overdue", inBar: true },
  { key: "reviews", href: "/reviews", inBar: false },
  { key: "timeline", href: "/timeline", inBar: true },
  { key: "releases", href: "/releases", inBar: false },
  { key: "settings", href: "/settings", inBar: false },
] as const;

/** Those a person finds anything in. */
export function sectionsOf(viewer: Pick<Viewer, "role" | "readsCaptures">) {
  return navItems.filter(({ key }) => key !== "reviews" || extentOf(viewer, "review") !== null);
}

/** Is this the section a path lies in? A commitment belongs to the register. */
export function isCurrent(href: string, path: string): boolean {
  const section = path.split("?")[0] ?? "/";
  if (href === "/register" && section.startsWith("/commitments/")) return true;
  return href === "/" ? section === "/" : section === href || section.startsWith(`${href}/`);
}
