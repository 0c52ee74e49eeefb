import type { Page } from "@playwright/test";
import { referenceOf } from "@/lib/commitments/reference";
import { db } from "@/lib/db";
import { commitments } from "@/prisma/seed/commitments/all";
import { demonstrationExtension } from "@/prisma/seed/demonstration-texts";
import { sources } from "@/prisma/seed/sources";
import { openAs } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });

/** What is marked as of another language, but for originals one opens, quotes of the text, names of sources, and notes. */
function leftUntranslated(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate((names) => {
    const marked = [...document.querySelectorAll<HTMLElement>("main [lang]")];
    return marked
      .filter((element) => element.lang !== document.documentElement.lang)
      .filter((element) => !element.closest("details, blockquote, #quote, #evidence, #notes"))
      .map((element) => (element.textContent ?? "").trim())
      .filter((text) => !names.includes(text));
  }, names);
}

for (const language of ["ru", "en", "ja", "kk"] as const) {
  test(`says in the reader's language what officials wrote of the demonstration (${language})`, async ({
    walk,
    page,
    context,
  }) => {
    await openAs(context, walk, "coordinator", language);
    const titles = Object.values(sources).map(({ title }) => title);
    // What is done and what is forecast has no translations yet: it says that it is the original.
    const asWritten = [demonstrationExtension.done, demonstrationExtension.forecast];
    const names = [...asWritten, ...titles];
    const left: string[] = [];
    for (const { number } of commitments) {
      const path = `/commitments/${referenceOf("KZ-JP-2025", number)}?all=1`;
      await page.goto(path);
      left.push(...(await leftUntranslated(page, names)).map((text) => `${path}: ${text}`));
    }
    const { release } = await db().statement.findFirstOrThrow({
      where: { commitment: { reference: referenceOf("KZ-JP-2025", 3) } },
      select: { release: { select: { code: true } } },
    });
    // Other journeys have later items than the demonstration's.
    for (const path of ["/", `/overdue?release=${release.code}`]) {
      await page.goto(path);
      const rows = page.locator("main tr, main li").filter({ hasText: /KZ-JP-2025-[01]\d/ });
      expect(await rows.count(), path).toBeGreaterThan(0);
      const marked = rows.locator("[lang]").filter({ visible: true });
      for (const one of await marked.all()) {
        const text = (await one.textContent())?.trim() ?? "";
        if ((await one.getAttribute("lang")) !== language && !names.includes(text)) left.push(`${path}: ${text}`);
      }
    }
    expect(left).toEqual([]);
  });
}

test("has a face for Japanese on pages in another language, also where it is set in serifs", async ({
  walk,
  page,
  context,
}) => {
  await openAs(context, walk, "coordinator", "ru");
  await page.goto("/releases/new");
  const text = "双方は来年、直行便を開設することで合意した。";
  const hasFace = () => page.evaluate((words) => document.fonts.check('16px "Noto Sans JP Variable"', words), text);
  // The list of slices has come; those of these words have not.
  await expect.poll(hasFace).toBe(false);

  await page.getByLabel("Текст пресс-релиза").fill(text);

  await expect.poll(hasFace).toBe(true);
  const serif = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--font-serif"));
  expect(serif).toContain("Noto Sans JP Variable");
});

test("fetches the Japanese face only for words that are shown, not for the name in the closed menu of languages", async ({
  walk,
  page,
  context,
}) => {
  const slices: string[] = [];
  page.on("request", (request) => {
    if (/noto-sans-jp.*\.woff2/.test(request.url())) slices.push(request.url());
  });
  await openAs(context, walk, "coordinator", "ru");
  await page.goto("/settings");
  const hasList = () => [...document.fonts].some(({ family }) => family.includes("Noto Sans JP Variable"));
  await page.waitForFunction(hasList);
  const inMenu = page.getByRole("banner").getByRole("button", { name: "日本語", includeHidden: true });
  await inMenu.evaluate((button) => button.getBoundingClientRect());
  await page.evaluate(() => document.fonts.ready);
  expect(slices).toEqual([]);

  await page.getByRole("banner").locator("summary", { hasText: "Русский" }).click();

  await expect(inMenu).toBeVisible();
  await expect.poll(() => slices.length).toBeGreaterThan(0);

  slices.length = 0;
  await openAs(context, walk, "coordinator", "ja");
  await page.goto("/settings");
  await expect.poll(() => slices.length).toBeGreaterThan(3);
});
