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

for (const path of ["/register", "/register?group=counterpart", "/overdue?group=none"]) {
  test(`${path} shows many rows at once, in each language and at each width`, async ({
    browser,
    context,
    app,
    signedInAs,
  }) => {
    await signedInAs("coordinator");
    for (const screen of screens) {
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

async function sameReader(
  browser: Browser,
  context: BrowserContext,
  { width, height, scale }: { width: number; height: number; scale: number },
): Promise<BrowserContext> {
  const own = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  await own.addCookies(await context.cookies());
  return own;
}
