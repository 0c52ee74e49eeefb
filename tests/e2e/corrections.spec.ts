import { db } from "@/lib/db";
import { accessibilityViolations } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/support/app";
import { aCommitment } from "@/tests/support/build-commitment";
import { aRelease, aStatement } from "@/tests/support/build-release";

// These change the demonstration: an instance of their own.
test.use({ instance: "corrections" });

const reference = "KZ-JP-2025-08";

test("a coordinator sets a wrong title and a wrong lead right, and history says both", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await page.goto(`/commitments/${reference}`);
  await page.getByRole("link", { name: "Исправить внесённое" }).click();

  const wording = page.locator("#edit_wording");
  await wording.getByLabel("Название на русском").fill("Исправленное название");
  await wording.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByRole("status")).toContainText("Формулировки исправлены");
  await expect(wording.getByLabel("Название на русском")).toHaveValue("Исправленное название");

  const parts = page.locator("#change_parts");
  await parts
    .getByLabel("Ответственный исполнитель: Казахстан")
    .selectOption({ label: "Министерство здравоохранения Республики Казахстан" });
  await parts.getByRole("button", { name: "Сохранить" }).click();
  // The browser asks for the reason by itself.
  await expect(parts.getByLabel("Основание")).toBeFocused();
  await parts.getByLabel("Основание").fill("При внесении выбран не тот орган");
  await parts.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByRole("status")).toContainText("Исполнители исправлены");

  await page.getByRole("link", { name: "К договорённости" }).click();
  await expect(page.locator("#owners")).toContainText("Министерство здравоохранения");
  await expect(page.locator("#history")).toContainText("Название на русском");
  await expect(page.locator("#history")).toContainText("При внесении выбран не тот орган");
});

test("a head is asked about a year that may be mistyped, and sets one right that was", async ({ page, signedInAs }) => {
  await signedInAs("head");
  await page.goto("/commitments/KZ-JP-2025-07?do=extend#act");
  await page.getByLabel("Контрольный срок").fill("15.01.2037");
  await page.getByLabel("Основание").fill("Перенос переговоров");
  await page.getByRole("button", { name: "Продлить срок" }).click();
  await expect(page.locator("#act").getByRole("alert")).toContainText("более чем через два года");
  await page.getByRole("button", { name: "Срок верен: подтвердить" }).click();
  await expect(page.getByRole("status")).toContainText("Контрольный срок продлён");

  await page.goto("/commitments/KZ-JP-2025-07/edit");
  const section = page.locator("#correct_control_date");
  await section.getByLabel("Контрольный срок").fill("15.01.2028");
  await section.getByLabel("Основание").fill("Опечатка в годе");
  await section.getByRole("button", { name: "Исправить" }).click();
  await expect(page.getByRole("status")).toContainText("Контрольный срок исправлен");

  await page.goto("/commitments/KZ-JP-2025-07");
  const wrong = page.locator("#deadline").getByRole("listitem").filter({ hasText: "2037" });
  await expect(wrong).toContainText("внесён ошибочно, исправлен");
  await expect(page.locator("#deadline ol > li").last()).toContainText("исправление");
  await page.goto("/timeline?as=table&window=all&q=KZ-JP-2025-07");
  await expect(page.getByRole("main")).toContainText("исправлено (было внесено: 15 января 2037");
});

test("an executor withdraws a report that was sent by mistake", async ({ page, signedInAs }) => {
  await signedInAs("executor");
  await page.goto("/commitments/KZ-JP-2025-06?do=report_final#act");
  await page.getByLabel("Текст информации").fill("Не тот отчёт");
  await page.getByRole("button", { name: "Доложить об исполнении" }).click();
  await expect(page.getByRole("status")).toContainText("ждёт решения");
  await page.goto("/commitments/KZ-JP-2025-06/edit");
  const section = page.locator("#withdraw_report");
  await section.getByLabel("Основание").fill("Относится к другому пункту");
  await section.getByRole("button", { name: "Отозвать" }).click();
  await expect(page.getByRole("status")).toContainText("Отчёт отозван");
  await page.goto("/commitments/KZ-JP-2025-06");
  await expect(page.locator("#reports")).toContainText("Не тот отчёт");
  await expect(page.locator("#reports")).toContainText("Отозвано");
});

test("shows both values where two correct at once, and keeps what was typed", async ({ page, signedInAs, context }) => {
  await signedInAs("coordinator");
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto("/commitments/KZ-JP-2025-09/edit");
  for (const [each, title] of [
    [other, "Другое название"],
    [page, "Моё название"],
  ] as const) {
    const wording = each.locator("#edit_wording");
    await wording.getByLabel("Название на русском").fill(title);
    await wording.getByRole("button", { name: "Сохранить" }).click();
    if (each === other) await expect(each.getByRole("status")).toContainText("Формулировки исправлены");
  }
  const wording = page.locator("#edit_wording");
  await expect(wording.getByRole("alert")).toContainText("Название на русском: сейчас «Другое название»");
  await expect(wording.getByLabel("Название на русском")).toHaveValue("Моё название");
  await wording.getByRole("button", { name: "Всё равно отправить" }).click();
  await expect(page.getByRole("status")).toContainText("Формулировки исправлены");
});

test("a statement leads to its move, and the right commitment is found by words while one types", async ({
  app,
  page,
  signedInAs,
}) => {
  Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
  const { wrong, right, code } = await joinedWords();
  await db().$disconnect();
  await signedInAs("coordinator");
  await page.goto(`/releases/${code}`);
  const item = page.getByRole("listitem").filter({ hasText: "Обсудили туризм" });
  await expect(item.getByRole("link", { name: "Перенести или выделить" })).toHaveAttribute("href", /#move_statement$/);

  await page.goto(`/commitments/${wrong}`);
  // Of the words in the order of their text.
  await page.locator("#quote").getByRole("link", { name: "Перенести или выделить" }).nth(1).click();
  const move = page.locator("#move_statement");
  await expect(move.getByLabel("Фрагмент текста").locator("option:checked")).toContainText("Стороны планируют рейс");
  const target = move.getByLabel("Правильная договорённость");
  await expect(async () => {
    await target.fill("");
    await target.pressSequentially("верный рейс");
    await expect(move.getByRole("radio", { name: right })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(move.getByRole("radio", { name: wrong })).toHaveCount(0);
  await move.getByRole("radio", { name: right }).check();
  await move.getByLabel("Основание").fill("Слова о рейсе");
  // Nothing half under the head of the page.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await accessibilityViolations(page)).toEqual([]);
  await move.getByRole("button", { name: "Перенести" }).click();
  const done = page.getByRole("status").filter({ hasText: "Фрагмент перенесён" });
  await done.getByRole("link", { name: right, exact: true }).click();
  await expect(page.locator("#quote")).toContainText("Стороны планируют рейс");

  await signedInAs("head");
  await page.goto(`/releases/${code}`);
  await expect(page.getByRole("link", { name: "Перенести или выделить" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("corrects as well, and keeps what was typed where it is refused", async ({ page, signedInAs }) => {
    await signedInAs("coordinator");
    await page.goto("/commitments/KZ-JP-2025-12/edit");
    const wording = page.locator("#edit_wording");
    await wording.getByLabel("Название на русском").fill("Без сценариев");
    await wording.getByLabel("Форма завершения").fill("");
    await wording.getByRole("button", { name: "Сохранить" }).click();
    await expect(wording).toContainText("должна быть форма завершения");
    await expect(wording.getByLabel("Название на русском")).toHaveValue("Без сценариев");
    await wording.getByLabel("Форма завершения").fill("Протокол");
    await wording.getByRole("button", { name: "Сохранить" }).click();
    await expect(page.getByRole("status")).toContainText("Формулировки исправлены");
  });

  test("moves words that were joined to the wrong commitment, and makes others one of their own", async ({
    app,
    page,
    signedInAs,
  }) => {
    Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
    const { wrong, right } = await joinedWords();
    await db().$disconnect();
    await signedInAs("coordinator");
    await page.goto(`/commitments/${wrong}/edit`);
    const move = page.locator("#move_statement");
    await move.getByLabel("Фрагмент текста").selectOption({ label: "10 марта 2026 г.: Стороны планируют рейс" });
    await move.getByLabel("Правильная договорённость").fill("KZ-JP-1999-01");
    await move.getByLabel("Основание").fill("Слова о рейсе, а не о порте");
    await move.getByRole("button", { name: "Перенести" }).click();
    await expect(move).toContainText("Другой договорённости с таким номером нет");
    await move.getByLabel("Правильная договорённость").fill("верный рейс");
    await move.getByRole("button", { name: "Перенести" }).click();
    await expect(move).toContainText("Выберите, какая из найденных договорённостей имеется в виду");
    await expect(move.getByRole("radio", { name: `${right} Верный рейс` })).not.toBeChecked();
    await move.getByLabel("Правильная договорённость").fill(right.toLowerCase());
    await move.getByRole("button", { name: "Перенести" }).click();
    const found = move.getByRole("radio", { name: right });
    await expect(found, "a number is shown with whose it is before it is sent").toBeChecked();
    await expect(move.locator("label", { hasText: right })).toContainText("На контроле");
    await move.getByRole("button", { name: "Перенести" }).click();
    await expect(page.getByRole("status").first()).toContainText("Фрагмент перенесён");
    await expect(page.getByRole("status").first()).toContainText(`Теперь здесь: ${right}, Верный рейс`);

    const separate = page.locator("#separate_statement");
    await separate.getByLabel("Фрагмент текста").selectOption({ label: "10 марта 2026 г.: Обсудили туризм" });
    await separate.getByLabel("Название новой договорённости").fill("Туризм");
    await separate.getByLabel("Основание").fill("Сказано о другом");
    await separate.getByRole("button", { name: "Выделить" }).click();
    await expect(page.getByRole("status").first()).toContainText("отдельную договорённость");
    // What is left is the only one: there is nothing to move any more.
    await expect(move).toBeHidden();

    await page.goto(`/commitments/${right}`);
    await expect(page.locator("#quote")).toContainText("Стороны планируют рейс");
    await expect(page.locator("#history")).toContainText(`перенесены сюда из ${wrong}`);
    await page.locator("#history").getByRole("link", { name: wrong, exact: true }).click();
    await expect(page.locator("#history").getByRole("link", { name: right, exact: true })).toBeVisible();
    await page.goto("/register?q=туризм");
    await expect(page.getByRole("main")).toContainText("Туризм");
  });
});

/** A commitment about a port, to which words about a flight and about tourism were joined, and one about the flight. */
async function joinedWords() {
  const body = "Обсудили порт. Стороны планируют рейс. Обсудили туризм.";
  const release = await aRelease({ body, publishedOn: "2026-03-10" });
  const [wrong, right] = [await aCommitment({ titleRu: "Порт" }), await aCommitment({ titleRu: "Верный рейс" })];
  for (const quote of ["Обсудили порт", "Стороны планируют рейс", "Обсудили туризм"]) {
    await aStatement({ release, quote, commitmentId: wrong.id });
  }
  return { wrong: wrong.reference, right: right.reference, code: release.code };
}
