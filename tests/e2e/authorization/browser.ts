import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "@playwright/test";
import type { Language } from "@/lib/vocabulary/languages";
import type { Role } from "@/lib/vocabulary/people";

import { pagesOf } from "./pages";
import type { Walk } from "./walk";

/** Signs a browser in, and sets its language, by cookies alone. */
export async function openAs(
  context: BrowserContext,
  walk: Walk,
  role: Role | null,
  language?: Language,
): Promise<void> {
  const url = walk.app.url;
  const session = role && walk.cookieOf(role);
  if (session) await context.addCookies([{ name: "pacta.session", value: session, url }]);
  if (language) await context.addCookies([{ name: "pacta.language", value: language, url }]);
}

/** A screen, and someone who sees it. */
type Screen = { path: string; role: Role };

/** Every screen once, for someone who is signed in. */
export function screensOf(walk: Walk): Screen[] {
  const pages = Object.values(pagesOf(walk)).filter(({ isOpen }) => !isOpen);
  return pages.map(({ addresses: [path = "/"], only }) => ({ path, role: roleFor(only) }));
}

/** Every screen in each of the states that look different; and what is said where there is none. */
export function statesOf(walk: Walk): Screen[] {
  const pages = Object.values(pagesOf(walk)).filter(({ isOpen }) => !isOpen);
  const states = pages.flatMap(({ addresses, only }) => addresses.map((path) => ({ path, role: roleFor(only) })));
  const others = [`/commitments/${walk.own}?done=3`, "/commitments/KZ-JP-2025-03", "/no-such-page"];
  return [
    ...states,
    ...others.map((path) => ({ path, role: "coordinator" as const })),
    { path: `/settings/import?upload=${walk.listToAdd}&step=check`, role: "admin" },
  ];
}

function roleFor(only: Role | Role[] | undefined): Role {
  const [first = "coordinator", ...rest] = [only ?? []].flat();
  return rest.includes("coordinator") ? "coordinator" : first;
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** axe itself, as the page takes it in one piece. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown; html: string }[] }[] }>;
};

/** What axe finds wrong with the page as it stands, a line each. */
export async function accessibilityViolations(page: Page, onlyRules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const runOnly = onlyRules ? { type: "rule", values: onlyRules } : { type: "tag", values: RULES };
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`),
      );
    },
    { runOnly, resultTypes: ["violations"] },
  );
}

/** By how many pixels the page is wider than what shows it. */
export function horizontalOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
