import type { Browser, BrowserContext } from "@playwright/test";
import { languages } from "@/lib/vocabulary/languages";
import { loadRegister } from "@/tests/bench/dataset/load-register";
import { expect, test } from "@/tests/support/app";

test.use({ instance: "rows" });

/** What a screen must show: rows that are whole, and how much of it stands above them. */
const screens = [
  { name: "a notebook", width: 1440, height: 900, scale: 1, rows: 14, head: 160 },
  { name: "a telephone", width: 390, height: 844, scale: 2, rows: 4, head: 160 },
  { name: "a notebook at 200 %", width: 720, height: 450, scale: 2, rows: 6, head: 160 },
];

test.beforeAll(async ({ app }) => {
  const request = { commitments: 200, seed: 1, timeZone: "Asia/Almaty", append: false };
  await loadRegister({ ...request, databaseUrl: app.databaseUrl });
});

/** Headings of many small groups take the place of rows: what counts is the notebook. */
const lists = [
  { path: "/register", on: screens },
  { path: "/register?group=counterpart", on: screens },
  { path: "/overdue?group=none", on: screens },
  { path: "/overdue", on: screens.slice(0, 1) },
];

for (const { path, on } of lists) {
  test(`${path} shows many rows at once, in each language and at each width`, async ({
    browser,
    context,
    app,
    signedInAs,
  }) => {
    await signedInAs("coordinator");
    for (const screen of on) {
      const own = await sameReader(browser, context, screen);
      for (const language of languages) {
        await own.addCookies([{ name: "pacta.language", value: language, url: app.url }]);
        const page = await own.newPage();
        await page.goto(app.url + path);
        const seen = await page.evaluate(() => {
          const main = document.querySelector("main")?.getBoundingClientRect();
          const bar = document.querySelector(".sections-below")?.getBoundingClientRect();
          const bottom = bar && bar.height > 0 ? bar.top : innerHeight;
          const rows = [...document.querySelectorAll("tbody tr:has(.title)")].map((row) => row.getBoundingClientRect());
          return {
            rows: rows.filter((row) => row.bottom <= bottom).length,
            head: (document.querySelector("table")?.getBoundingClientRect().top ?? Number.NaN) - (main?.top ?? 0),
            isWide: document.documentElement.scrollWidth > innerWidth,
          };
        });
        const where = `${path} in ${language} on ${screen.name}`;
        expect(seen.rows, where).toBeGreaterThanOrEqual(screen.rows);
        expect(seen.head, where).toBeLessThanOrEqual(screen.head);
        expect(seen.isWide, where).toBe(false);
        await page.close();
      }
      await own.close();
    }
  });
}

const RING = 4;

/** As many rows as a screen must have room for; headings of sections stand between them. */
const workScreens = [
  { width: 1440, height: 900, scale: 1, rows: 14 },
  { width: 390, height: 844, scale: 2, rows: 4 },
];

for (const role of ["coordinator", "executor", "head"] as const) {
  test(`the work of a ${role} has many rows to a screen and cuts no date, status or reason, in each language`, async ({
    browser,
    context,
    app,
    signedInAs,
  }) => {
    await signedInAs(role);
    for (const screen of workScreens) {
      const own = await sameReader(browser, context, screen);
      for (const language of languages) {
        await own.addCookies([{ name: "pacta.language", value: language, url: app.url }]);
        const page = await own.newPage();
        await page.goto(app.url);
        const seen = await page.evaluate(() => {
          const rows = [...document.querySelectorAll(".work-row")].map((row) => {
            const room = row.querySelector(".work-title")?.getBoundingClientRect() ?? new DOMRect();
            const link = row.querySelector(".work-title a")?.getBoundingClientRect() ?? new DOMRect();
            const around = Math.min(link.left - room.left, link.top - room.top, room.bottom - link.bottom);
            const stated = ".mark:not(.mark-quiet), .work-date > :last-child, .work-line > .work-part:not(.work-leads)";
            // On a telephone why it came back has lines of its own, and nothing is left out.
            const important = innerWidth < 1024 ? `${stated}, .mark-quiet, .work-why` : stated;
            const clipped = [...row.querySelectorAll(important)].filter((part) => {
              const own = part.getBoundingClientRect();
              const line = part.closest(".work-line");
              const hasBox = line && getComputedStyle(line).display !== "contents";
              const within = (hasBox ? line : row).getBoundingClientRect();
              return (
                part.scrollWidth > part.clientWidth || own.right > within.right + 1 || own.bottom > within.bottom + 1
              );
            });
            return {
              text: row.textContent,
              around,
              height: row.getBoundingClientRect().height,
              clipped: clipped.map((part) => part.textContent),
            };
          });
          const bar = document.querySelector(".sections-below")?.getBoundingClientRect();
          const top = document.querySelector("main")?.getBoundingClientRect().top ?? Number.NaN;
          const bottom = bar && bar.height > 0 ? bar.top : innerHeight;
          const whole = [...document.querySelectorAll(".work-row")].filter(
            (row) => row.getBoundingClientRect().bottom <= bottom,
          );
          return {
            rows,
            room: bottom - top,
            whole: whole.length,
            isWide: document.documentElement.scrollWidth > innerWidth,
          };
        });
        const where = `${role}, ${language}, ${screen.width} px`;
        expect(seen.rows.length, where).toBeGreaterThan(0);
        // With the heads of its sections above and between them: an executor's are of one or two rows.
        if (screen.width < 640) expect(seen.whole, where).toBeGreaterThanOrEqual(role === "executor" ? 3 : screen.rows);
        expect(
          seen.rows.filter(({ height }) => height * screen.rows > seen.room),
          where,
        ).toEqual([]);
        expect(
          seen.rows.flatMap(({ clipped }) => clipped),
          where,
        ).toEqual([]);
        // The ring around what has the focus: two pixels, two away from it.
        expect(Math.min(...seen.rows.map(({ around }) => around)), where).toBeGreaterThanOrEqual(RING);
        expect(seen.isWide, where).toBe(false);
        await page.close();
      }
      await own.close();
    }
  });
}

async function sameReader(
  browser: Browser,
  context: BrowserContext,
  { width, height, scale }: { width: number; height: number; scale: number },
): Promise<BrowserContext> {
  const own = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  await own.addCookies(await context.cookies());
  return own;
}
