/** The main sections in their order; `inBar` are the four of the bottom bar of narrow screens. */
export const navItems = [
  { key: "myWork", href: "/", inBar: true },
  { key: "register", href: "/register", inBar: true },
  { key: "overdue", href: "/overdue", inBar: true },
  { key: "timeline", href: "/timeline", inBar: true },
  { key: "releases", href: "/releases", inBar: false },
  { key: "settings", href: "/settings", inBar: false },
] as const;

/** Is this the section a path lies in? A commitment belongs to the register. */
export function isCurrent(href: string, path: string): boolean {
  const section = path.split("?")[0] ?? "/";
  if (href === "/register" && section.startsWith("/commitments/")) return true;
  return href === "/" ? section === "/" : section === href || section.startsWith(`${href}/`);
}
