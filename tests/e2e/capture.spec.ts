import { releaseBody } from "@/prisma/seed/release";
import { expect, test } from "@/tests/support/app";
import { pasteRelease, sourceInput } from "@/tests/support/capture-page";
import { chooseOption, press, typeInto } from "@/tests/support/keyboard";

test.use({ instance: "capture", holds: "people" });
test.describe.configure({ timeout: 240_000 });

/** A few words of each of the thirteen trackable promises, and who answers for it in the demonstration. */
const promises = [
  ["подготовку к шестистороннему саммиту", "Министерство иностранных дел"],
  ["выразил готовность увеличить экспорт", "Министерство торговли и интеграции"],
  ["развитием Среднего коридора", "Министерство транспорта"],
  ["внедрением цифровых технологий", "Министерство искусственного интеллекта"],
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

/** Words that no promise stands in: an officer may think otherwise, and then think better of it. */
const aside = "богатые запасы редких и стратегически важных элементов";

test("a pasted release becomes thirteen commitments on control in less than five minutes, by keyboard alone", async ({
  page,
  signedInAs,
}) => {
  const started = Date.now();
  await signedInAs("coordinator");

  await test.step("the text is brought in", async () => {
    await page.goto("/releases/new");
    await typeInto(page, page.getByLabel("Текст пресс-релиза"), releaseBody);
    await press(page, page.getByRole("button", { name: "Продолжить с этим текстом" }));
    await expect(page.getByLabel("Дата публикации", { exact: true })).toBeFocused();
    await typeInto(page, page.getByLabel("Дата публикации", { exact: true }), sourceInput.publishedOn);
    await typeInto(page, page.getByLabel("Заголовок, как опубликован"), sourceInput.title);
    await typeInto(page, page.getByLabel("Издатель", { exact: true }), sourceInput.publisher);
    await typeInto(page, page.getByLabel("Название", { exact: true }), sourceInput.meeting);
    await press(page, page.getByRole("button", { name: "Прочитать текст" }));
    await expect(page.getByRole("heading", { name: "Предложения" })).toBeVisible();
  });

  await test.step("each promise is proposed, and decided on by a key", async () => {
    const cards = page.locator("[data-item]");
    const found = await cards.locator("blockquote").allInnerTexts();
    for (const [words] of promises)
      expect(
        found.some((quote) => quote.includes(words)),
        words,
      ).toBe(true);
    const open: string[] = [...promises.map(([words]) => words)];
    await page.keyboard.press("KeyJ");
    while ((await page.locator("[data-item][data-decision=undecided]").count()) > 0) {
      const id = await page.locator("[data-item]:focus").getAttribute("data-item");
      const card = page.locator(`[data-item="${id}"]`);
      const quote = (await card.locator("blockquote").textContent()) ?? "";
      // Of two passages that share a verb the shorter is the first promise; the longer one tells the second as well.
      const promise = open.findLast((words) => quote.includes(words));
      if (promise) open.splice(open.indexOf(promise), 1);
      await page.keyboard.press(promise ? "KeyA" : "KeyR");
      await expect(card).toHaveAttribute("data-decision", promise ? "accept" : "reject");
    }
    expect(open).toEqual([]);
  });

  await test.step("words that were missed become an item, and none again", async () => {
    const items = page.locator("[data-item]");
    const accepted = page.locator("[data-item][data-decision=accept]");
    const before = await items.count();
    await expect(accepted).toHaveCount(13);

    await page.keyboard.press("KeyM");
    await expect(page.getByLabel("Что-то пропущено? Точные слова")).toBeFocused();
    await page.keyboard.insertText(aside);
    await press(page, page.getByRole("button", { name: "Сделать пунктом", exact: true }));
    await expect(page.getByLabel("Название: русский")).toBeFocused();
    await typeInto(page, page.getByLabel("Название: русский"), "Запасы редких элементов");
    await chooseOption(page, page.getByLabel("Характер"), "Выражена готовность");
    await chooseOption(page, page.getByLabel("Сфера"), "Информационные технологии");
    await page.keyboard.press("Control+Enter");
    await expect(accepted).toHaveCount(14);

    await page.keyboard.press("KeyZ");
    await expect(accepted).toHaveCount(13);
    await page.keyboard.press("KeyZ");
    await expect(items).toHaveCount(before);
  });

  await test.step("what is the same for all is filled in once", async () => {
    await page.keyboard.press("KeyN");
    await press(page, page.locator("summary", { hasText: "Одинаково для всех, где не заполнено" }));
    const all = page.locator("form", { has: page.getByRole("button", { name: "Заполнить у всех" }) });
    await typeInto(page, all.getByLabel("Форма завершения"), "Подписанный документ или протокол");
    await chooseOption(page, all.getByLabel("Уровень контроля"), "Министр");
    await typeInto(page, all.getByLabel("Контрольный срок"), "31.12.2099");
    await press(page, page.getByRole("button", { name: "Заполнить у всех" }));
    await expect(page.locator("[name=controlDate]")).toHaveValue("2099-12-31");
  });

  await test.step("each gets its lead; none is set silently", async () => {
    for (let index = 0; index < 13; index += 1) {
      const quote = (await page.locator("section blockquote").textContent()) ?? "";
      const lead = page.getByLabel("Ответственный исполнитель: Казахстан");
      await expect(lead).toBeFocused();
      await expect(lead).toHaveValue("");
      const known = promises.findLast(([words]) => quote.includes(words));
      await chooseOption(page, lead, known?.[1] ?? "");
      await chooseOption(page, page.getByLabel("Сфера"), quote.includes("вузов") ? "Образование" : "Транспорт");
      await chooseOption(page, page.locator("#destination"), "На контроль");
      await expect(page.getByText("Сохранено.")).toBeVisible();
      await page.keyboard.press("Control+Enter");
      if (index < 12) await expect(page.locator("section blockquote")).not.toHaveText(quote);
    }
  });

  await test.step("the check shows all of it, and it is entered at once", async () => {
    await expect(page.getByRole("heading", { name: "Проверьте перед внесением" })).toBeVisible();
    await expect(page.locator("#missing")).toBeHidden();
    await press(page, page.getByRole("button", { name: "Внести в реестр" }));
    await expect(page.getByRole("status").filter({ hasText: "внесён в реестр" })).toBeVisible();
  });

  expect(Date.now() - started).toBeLessThan(300_000);
  await page.goto("/register?status=on_control");
  const references = await page.getByRole("link", { name: /^KZ-JP-2025-\d+$/ }).allInnerTexts();
  expect([...new Set(references)].sort()).toEqual(
    Array.from({ length: 13 }, (_, index) => `KZ-JP-2025-${String(index + 1).padStart(2, "0")}`),
  );
});

test("a text of many promises is gone through in parts", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  const line = (number: number) => `Стороны договорились открыть торговый дом № ${number} в следующем году`;
  await pasteRelease(page, Array.from({ length: 203 }, (_, index) => `${line(index + 1)}.`).join("\n"));
  const cards = page.locator("[data-item]");
  const text = page.locator("#capture-text");

  await expect(page.getByText("Страница 1 из 2")).toBeVisible();
  await expect(cards).toHaveCount(200);
  await expect(text).toContainText(line(200));
  await expect(text).not.toContainText(line(201));

  await cards.last().focus();
  await page.keyboard.press("KeyJ");
  await expect(page.getByText("Страница 2 из 2")).toBeVisible();
  await expect(cards).toHaveCount(3);
  await expect(text.getByText("¶ 201")).toBeVisible();
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press("KeyK");
  await expect(page.getByText("Страница 1 из 2")).toBeVisible();
  await expect(cards.last()).toBeFocused();
  await page.keyboard.press("KeyJ");
  await expect(page.getByText("Страница 2 из 2")).toBeVisible();
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press("KeyA");
  await expect(cards.first()).toHaveAttribute("data-decision", "accept");
  await expect(page.getByText("Решено 1 из 203").first()).toBeVisible();
  await page.keyboard.press("KeyN");
  await expect(page.getByRole("status").filter({ hasText: "202" }).last()).toBeVisible();

  await cards.first().getByRole("link", { name: "Изменить" }).click();
  await page.getByLabel("Название: русский").fill("Торговый дом");
  await page.getByRole("button", { name: "Сохранить и принять" }).click();
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toBeFocused();
  await expect(cards.first()).toContainText("Торговый дом");

  await page.goto(`${new URL(page.url()).pathname}/check`);
  await page.getByRole("link", { name: "Не решено: 202" }).click();
  await expect(page.getByText("Страница 1 из 2")).toBeVisible();
});
