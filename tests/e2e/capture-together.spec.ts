import { createSession } from "@/lib/auth/create-session";
import { sealSession } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { type App, expect, test } from "@/tests/support/app";
import { aUser } from "@/tests/support/build-people";
import { clickBefore, pasteRelease, selectWords } from "@/tests/support/capture-page";

test.use({ instance: "together", holds: "people" });

const text = (mark: string) =>
  `Стороны договорились открыть прямой рейс в следующем году. ${mark}\n\n` +
  "Министр пригласил Японию принять участие в форуме. Казахстан выразил готовность увеличить экспорт угля.";

test("two coordinators at once lose nothing of each other's", async ({ page, browser, app, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Первая."));
  const first = page.locator("[data-item]").first();
  await first.getByRole("link", { name: "Изменить" }).click();
  await page.getByLabel("Название: русский").fill("Рейс, как его назвал первый");

  const other = await browser.newContext({ baseURL: app.url });
  await other.addCookies([{ name: "pacta.session", value: await secondCoordinator(app), url: app.url }]);
  const theirs = await other.newPage();
  await theirs.goto(page.url().split("?")[0] ?? "");
  await theirs.locator("[data-item]").first().getByRole("button", { name: "Отклонить" }).click();
  await expect(theirs.locator("[data-item]").first()).toHaveAttribute("data-decision", "reject");

  await page.getByRole("button", { name: "Сохранить и принять" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Вторая" });
  await expect(notice).toContainText("Решение: Отклонено");
  await expect(page.getByLabel("Название: русский")).toHaveValue("Рейс, как его назвал первый");
  await page.getByRole("button", { name: "Сохранить и принять" }).click();
  await expect(first).toHaveAttribute("data-decision", "accept");
  await expect(page.getByText("Рейс, как его назвал первый")).toBeVisible();
  await expect(first).toBeFocused();
  await other.close();
});

/** The session cookie of another person of the same role. */
async function secondCoordinator(app: App): Promise<string> {
  Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
  const { id } = await aUser({ role: "coordinator", name: "Вторая" });
  return sealSession(await createSession(db(), id, { address: null, userAgent: "second" }), id, app.secret);
}

test("what one fills in is not taken back by the form another had open", async ({ page, browser, app, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Седьмая."));
  const cards = page.locator("[data-item]");
  await cards.first().getByRole("button", { name: "Принять" }).click();
  await expect(cards.first()).toHaveAttribute("data-decision", "accept");
  await page.goto(`${page.url().split(/[?#]/)[0]}/fill`);

  const other = await browser.newContext({ baseURL: app.url });
  await other.addCookies([{ name: "pacta.session", value: await secondCoordinator(app), url: app.url }]);
  const theirs = await other.newPage();
  await theirs.goto(page.url());
  await theirs.getByLabel("Ответственный исполнитель: Япония").selectOption({ index: 1 });
  await expect(theirs.getByText("Сохранено.")).toBeVisible();
  const second = theirs.waitForResponse((response) => response.request().method() === "POST");
  await theirs.getByLabel("Уровень контроля").last().selectOption("president");
  await second;

  const form = page.getByLabel("Форма завершения").last();
  await form.fill("Рейс открыт");
  await page.getByLabel("Контрольный срок").last().fill("31.12.2027");
  await expect(page.getByRole("alert").filter({ hasText: "другой координатор: Вторая" })).toContainText(
    /Ответственный исполнитель: \S.*Уровень контроля: Президент/,
  );
  await page.getByLabel("Контрольный срок").last().blur();
  await expect(page.getByText("Само больше не сохраняется")).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByLabel("Форма завершения").last()).toHaveValue("");

  // Loaded anew, it holds what this person typed, and everything else as it is.
  await page.reload();
  await expect(form).toHaveValue("Рейс открыт");
  await expect(page.getByLabel("Уровень контроля").last()).toHaveValue("president");
  await page.getByRole("button", { name: "Сохранить и проверить" }).click();
  await expect(page.getByRole("table")).toContainText("Рейс открыт");
  await expect(page.getByRole("table")).toContainText("Президент");
  await expect(page.getByRole("table")).toContainText("31 декабря 2027");
  await other.close();
});

test("a link pressed straight from a field shows what was typed there; undo empties it", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Восьмая."));
  const first = page.locator("[data-item]").first();
  await first.getByRole("button", { name: "Принять" }).click();
  await expect(first).toHaveAttribute("data-decision", "accept");
  await page.goto(`${page.url().split(/[?#]/)[0]}/fill`);

  await page.getByLabel("Форма завершения").last().fill("Рейс открыт");
  await page.getByRole("link", { name: "Далее: проверка" }).click();

  await expect(page.getByRole("table")).toContainText("Рейс открыт");

  await page.getByRole("link", { name: "3. Заполнение" }).click();
  await page.getByRole("button", { name: "Отменить", exact: true }).click();
  await expect(page.getByLabel("Форма завершения").last()).toHaveValue("");
});

test("a decision is taken back, and what was decided is there on return", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Вторая."));
  const cards = page.locator("[data-item]");

  await page.keyboard.press("KeyJ");
  await page.keyboard.press("KeyA");
  await expect(cards.first()).toHaveAttribute("data-decision", "accept");
  await page.keyboard.press("KeyR");
  await expect(cards.nth(1)).toHaveAttribute("data-decision", "reject");
  await page.keyboard.press("KeyZ");
  await expect(cards.nth(1)).toHaveAttribute("data-decision", "undecided");
  await expect(cards.nth(1)).toBeFocused();

  await page.goto("/");
  await page.goto("/releases");
  await page
    .getByRole("link", { name: /Продолжить разбор/ })
    .first()
    .click();
  await expect(cards.first()).toHaveAttribute("data-decision", "accept");
  await expect(page.getByRole("status").filter({ hasText: "Решено 1 из" })).toBeVisible();
});

test("words drawn over become an item; a place pressed cuts one in two", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Шестая договорённость впереди."));
  const cards = page.locator("[data-item]");
  const before = await cards.count();

  await selectWords(page, "Шестая договорённость впереди");
  await page.keyboard.press("KeyM");
  await expect(page.getByLabel("Название: русский")).toBeFocused();
  await expect(page.getByLabel("Точные слова", { exact: true })).toHaveValue("Шестая договорённость впереди");
  await page.getByRole("link", { name: "Отмена" }).click();
  await expect(page.getByLabel("Название: русский")).toBeHidden();

  await clickBefore(page, "прямой рейс");
  await page.keyboard.press("KeyS");
  await expect(cards).toHaveCount(before + 2);
  await expect(cards.locator("blockquote").nth(1)).toHaveText(/^прямой рейс/);
});

test("a form whose answer got lost comes back with what was typed", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Пятая."));
  await page.locator("[data-item]").first().getByRole("link", { name: "Изменить" }).click();
  await page.getByLabel("Название: русский").fill("Рейс без связи");

  await page.route(/capture/, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByRole("button", { name: "Сохранить и принять" }).click();
  await page.getByRole("button", { name: "Вернуться к форме" }).click();
  await expect(page.getByLabel("Название: русский")).toHaveValue("Рейс без связи");
  await page.unroute(/capture/);
  await page.getByRole("button", { name: "Сохранить и принять" }).click();
  await expect(page.locator("[data-item]").first()).toHaveAttribute("data-decision", "accept");
  await expect(page.getByText("Рейс без связи")).toBeVisible();
});

test("a text too long to paste stays where it is, and is to come as a file", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await page.goto("/releases/new");
  const long = "я".repeat(140_000);
  await page.getByLabel("Текст пресс-релиза").fill(long);

  await page.getByRole("button", { name: "Продолжить с этим текстом" }).click();

  await expect(page.getByRole("alert").filter({ hasText: "слишком длинный, чтобы вставить" })).toBeVisible();
  await expect(page.getByLabel("Текст пресс-релиза")).toHaveValue(long);
});

test("what waits for a decision is said before one goes on, and left out knowingly", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Девятая."));
  const cards = page.locator("[data-item]");
  await cards.first().getByRole("button", { name: "Отклонить" }).click();
  await expect(cards.first()).toHaveAttribute("data-decision", "reject");
  const total = await page.locator("[data-item][data-decision=undecided]").count();
  const here = page.url().split(/[?#]/)[0] ?? "";

  await expect(page.getByText(`Ждут решения: ${total}.`)).toBeVisible();
  await page.keyboard.press("KeyN");
  await expect(page.getByRole("status").filter({ hasText: `Ещё ждут решения: ${total}` })).toBeVisible();
  await page.keyboard.press("KeyU");
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press("KeyN");
  await expect(page).toHaveURL(/\/fill/);
  await page.getByRole("link", { name: "К первому нерешённому" }).click();
  const second = await cards.nth(1).getAttribute("data-item");
  await expect(page).toHaveURL(`${here}?at=${second}#item-${second}`);

  await page.goto(`${here}/check`);
  await page.getByRole("button", { name: "Внести в реестр" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ничего не внесено" })).toContainText(`Не решено: ${total}`);
  await page.getByRole("checkbox", { name: new RegExp(`Оставить нерешённые \\(${total}\\) без внесения`) }).check();
  await page.getByRole("button", { name: "Внести в реестр" }).click();
  await expect(page.getByText("внесён в реестр")).toBeVisible();
});

test("single keys can be turned off, and never act while one types", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Третья."));
  const first = page.locator("[data-item]").first();

  await page.getByLabel("Что-то пропущено? Точные слова").pressSequentially("arc");
  await expect(first).toHaveAttribute("data-decision", "undecided");
  await first.focus();
  await page.keyboard.press("KeyE");
  await expect(page.getByLabel("Название: русский")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(first).toBeFocused();
  await page.keyboard.press("Shift+Slash");
  await page.getByLabel("Одиночные клавиши действуют").uncheck();
  await page.keyboard.press("Escape");
  await first.focus();
  await page.keyboard.press("KeyA");
  await expect(first).toHaveAttribute("data-decision", "undecided");
  await page.keyboard.press("Shift+Slash");
  await page.getByLabel("Одиночные клавиши действуют").check();
});

test("a restated promise joins its commitment; a corrected text shows what changed", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await pasteRelease(page, text("Четвёртая."));
  const code = page.url().split("/").at(-2) ?? "";

  await test.step("one promise is accepted for later, the rest is rejected", async () => {
    for (const [index, name] of ["Принять", "Отклонить", "Отклонить"].entries()) {
      const card = page.locator("[data-item]").nth(index);
      await card.getByRole("button", { name }).click();
      await expect(card).not.toHaveAttribute("data-decision", "undecided");
    }
    await page.getByRole("link", { name: "Далее: заполнение" }).click();
    await page.getByLabel("Контрольный срок").last().fill("31.12.2027");
    await page.getByLabel("Сфера").selectOption("transport");
    await expect(page.getByText("Контрольный срок позже заявленного (2026 год)")).toBeVisible();
    await page.locator("#destination").selectOption("captured");
    await expect(page.getByLabel("Контрольный срок").last()).toBeHidden();
    await page.getByRole("button", { name: "Сохранить и проверить" }).click();
    await expect(page.getByRole("table")).toContainText("не вносится: его ставят при постановке на контроль");
    await expect(page.getByRole("table")).toContainText("Сфера: Транспорт");
    await page.getByRole("button", { name: "Внести в реестр" }).click();
    await expect(page.getByText("внесён в реестр")).toBeVisible();
    await page.goBack();
    await expect(page.getByText("Внёс координатор:")).toBeVisible();
  });
  const reference =
    (await page
      .getByRole("link", { name: /^KZ-JP-2025-\d+$/ })
      .first()
      .textContent()) ?? "";

  await test.step("the same promise in a later release is offered for joining, with its strength", async () => {
    await pasteRelease(page, "Министры Казахстана и Японии подписали соглашение открыть прямой рейс в 2027 году.", {
      publishedOn: "10.03.2026",
      title: "Новые переговоры",
      meeting: "Переговоры в Токио",
    });
    await page.locator("[data-item]").first().focus();
    await page.keyboard.press("Shift+KeyJ");
    const candidate = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: reference }) });
    await expect(candidate.last()).toContainText("сильнее");
    await candidate.last().getByRole("button", { name: "Повторяет эту договорённость" }).click();
    const joining = page.locator("[data-item]").first();
    await expect(joining).toHaveAttribute("data-decision", "merge");
    await expect(joining.getByRole("button", { name: "Принять отдельно" })).toBeVisible();
    await joining.focus();
    await page.keyboard.press("KeyA");
    await expect(joining).toHaveAttribute("data-decision", "accept");
    await expect(joining).toContainText(`Больше не присоединяется к ${reference}`);
    await joining.getByRole("button", { name: "Снова присоединить" }).click();
    await expect(joining).toHaveAttribute("data-decision", "merge");
    await expect(joining).toContainText(`Присоединяется к ${reference}`);
    await page.goto(`${page.url().split(/[?#]/)[0]}/check`);
    await page.getByRole("button", { name: "Внести в реестр" }).click();
    await expect(page.getByText("внесён в реестр")).toBeVisible();
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("#quote")).toContainText("подписали соглашение");
    await expect(page.locator("#history")).toContainText("Вновь сказано");
  });

  await test.step("a corrected text is a new edition; the old one stays", async () => {
    await page.goto(`/releases/${code}`);
    await page.getByRole("link", { name: "Внести исправленный текст" }).click();
    await page
      .getByLabel("Текст пресс-релиза")
      .fill(text("Четвёртая, исправленная.").replace("экспорт угля", "экспорт зерна"));
    await page.getByRole("button", { name: "Продолжить с этим текстом" }).click();
    await page.getByRole("button", { name: "Прочитать текст" }).click();
    await expect(page.locator("[data-item]").first()).toHaveAttribute("data-decision", "merge");
    await page.goto(`/releases/${code}-v2/changes`);
    await expect(page.locator("ins").filter({ hasText: "зерна" })).toBeVisible();
    await expect(page.locator("del").filter({ hasText: "угля" })).toBeVisible();
    await page.goto(`/releases/${code}`);
    await expect(page.getByRole("link", { name: /Этот текст исправлен: редакция 2/ })).toBeVisible();
    await expect(page.getByText("экспорт угля")).toBeVisible();
  });
});
