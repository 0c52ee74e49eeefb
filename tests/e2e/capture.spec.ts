import type { Page } from "@playwright/test";
import { releaseBody } from "@/prisma/seed/release";
import { expect, test } from "@/tests/support/app";
import { bringIn, selectWords } from "@/tests/support/bring-in";

test.use({ world: "capture", holds: "people" });
test.describe.configure({ timeout: 240_000 });

/** A few words of each of the twelve trackable promises, and who answers for it in the demonstration. */
const promises = [
  ["подготовку к шестистороннему саммиту", "Министерство иностранных дел"],
  ["выразил готовность увеличить экспорт", "Министерство торговли и интеграции"],
  ["развитием Среднего коридора", "Министерство транспорта"],
  ["запуск прямого рейса Алматы – Токио", "Министерство транспорта"],
  ["обслуживания транзитных рейсов", "Министерство транспорта"],
  ["создания логистических терминалов", "Министерство транспорта"],
  ["реализацию конкретных инвестиционных проектов", "Министерство промышленности и строительства"],
  ["открытия филиалов японских вузов", "Министерство науки и высшего образования"],
  ["для повышения квалификации медицинских специалистов", "Министерство здравоохранения"],
  ["обмене опытом по системам раннего оповещения", "Министерство по чрезвычайным ситуациям"],
  ["в Региональном экологическом саммите", "Министерство экологии и природных ресурсов"],
  ["подписали Соглашение", "Министерство иностранных дел"],
] as const;

/** The thirteenth: the second promise of the sentence on the Middle Corridor. */
const missed = "внедрением цифровых технологий, включая искусственный интеллект";

test("a pasted release becomes thirteen commitments on control in less than five minutes, by keyboard", async ({
  page,
  signedInAs,
}) => {
  const started = Date.now();
  await signedInAs("coordinator");
  await bringIn(page, releaseBody);

  await test.step("each promise is proposed, and decided on by a key", async () => {
    const cards = page.locator("[data-item]");
    const found = await cards.locator("blockquote").allInnerTexts();
    for (const [words] of promises)
      expect(
        found.some((quote) => quote.includes(words)),
        words,
      ).toBe(true);
    const open: string[] = [...promises.map(([words]) => words)];
    for (;;) {
      const card = page.locator("[data-item][data-decision=undecided]").first();
      if ((await card.count()) === 0) break;
      await card.focus();
      const quote = (await card.locator("blockquote").textContent()) ?? "";
      // Of two passages that share a verb the shorter is the first promise; the longer one tells the second as well.
      const promise = open.findLast((words) => quote.includes(words));
      if (promise) open.splice(open.indexOf(promise), 1);
      const id = await card.getAttribute("data-item");
      await page.keyboard.press(promise ? "KeyA" : "KeyR");
      await expect(page.locator(`[data-item="${id}"]`)).toHaveAttribute("data-decision", promise ? "accept" : "reject");
    }
    expect(open).toEqual([]);
  });

  await test.step("words that were missed become an item", async () => {
    await selectWords(page, missed);
    await page.keyboard.press("KeyM");
    const title = page.getByLabel("Название: русский");
    await expect(title).toBeFocused();
    await title.fill("Внедрение цифровых технологий, включая ИИ");
    await page.getByLabel("Характер").selectOption("offered");
    await page.getByLabel("Сфера").selectOption("information_technology");
    await title.press("Control+Enter");
    await expect(page.getByLabel("Название: русский")).toBeHidden();
    await expect(page.locator("[data-item][data-decision=accept]")).toHaveCount(13);
    await expect(page.getByText("Решено", { exact: false }).first()).toBeVisible();
  });

  await test.step("what is the same for all is filled in once", async () => {
    await page.getByRole("link", { name: "Далее: заполнение" }).click();
    await page.getByText("Одинаково для всех, где не заполнено").click();
    const all = page.locator("form", { has: page.getByRole("button", { name: "Заполнить у всех" }) });
    await all.getByLabel("Форма завершения").fill("Подписанный документ или протокол");
    await all.getByLabel("Уровень контроля").selectOption("minister");
    await all.getByLabel("Контрольный срок").fill("31.12.2099");
    await page.getByRole("button", { name: "Заполнить у всех" }).click();
    await expect(page.locator("[name=controlDate]")).toHaveValue("2099-12-31");
  });

  await test.step("each gets its lead; none is set silently", async () => {
    for (let index = 0; index < 13; index += 1) {
      const quote = (await page.locator("section blockquote").textContent()) ?? "";
      const lead = page.getByLabel("Ответственный исполнитель: Казахстан");
      await expect(lead).toBeFocused();
      await expect(lead).toHaveValue("");
      const known = promises.findLast(([words]) => quote.includes(words));
      await chooseLead(page, known?.[1] ?? "Министерство искусственного интеллекта");
      await page.getByLabel("Куда внести").selectOption("on_control");
      await page.getByLabel("Сфера").selectOption(quote.includes("вузов") ? "education" : "transport");
      await expect(page.getByText("Сохранено.")).toBeVisible();
      await lead.press("Control+Enter");
      if (index < 12) await expect(page.locator("section blockquote")).not.toHaveText(quote);
    }
  });

  await test.step("the check shows all of it, and it is entered at once", async () => {
    await expect(page.getByRole("heading", { name: "Проверьте перед внесением" })).toBeVisible();
    await expect(page.locator("#missing")).toBeHidden();
    await page.getByRole("button", { name: "Внести в реестр" }).click();
    await expect(page.getByRole("status").filter({ hasText: "внесён в реестр" })).toBeVisible();
  });

  expect(Date.now() - started).toBeLessThan(300_000);
  await page.goto("/register?status=on_control");
  const references = await page.getByRole("link", { name: /^KZ-JP-2025-\d+$/ }).allInnerTexts();
  expect([...new Set(references)].sort()).toEqual(
    Array.from({ length: 13 }, (_, index) => `KZ-JP-2025-${String(index + 1).padStart(2, "0")}`),
  );
});

async function chooseLead(page: Page, name: string): Promise<void> {
  const lead = page.getByLabel("Ответственный исполнитель: Казахстан");
  const label = (await lead.locator("option").allInnerTexts()).find((each) => each.startsWith(name)) ?? name;
  await lead.selectOption({ label });
}
