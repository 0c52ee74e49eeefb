import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/app";

// These change the demonstration: an instance of their own.
test.use({ instance: "commitment" });

const act = (page: Page, reference: string, action: string) => page.goto(`/commitments/${reference}?do=${action}#act`);

test("a commitment goes from a request for information to closing with evidence", async ({ page, signedInAs }) => {
  const reference = "KZ-JP-2025-06";

  await test.step("the coordinator asks for a report", async () => {
    await signedInAs("coordinator");
    await page.goto(`/commitments/${reference}`);
    await page.getByRole("link", { name: "Запросить информацию" }).click();
    await page.getByLabel("Доложить не позднее").fill("31.12.2099");
    await page.getByLabel(/О чём доложить/).fill("Какие аэропорты готовы");
    await page.getByRole("button", { name: "Запросить информацию" }).click();
    await expect(page.getByRole("status")).toContainText("Информация запрошена");
    await expect(page.getByText("Какие аэропорты готовы")).toBeVisible();
  });

  await test.step("the executor reports as done, which answers the request", async () => {
    await signedInAs("executor");
    await act(page, reference, "report_final");
    await page.getByLabel("Текст информации").fill("Перечень аэропортов согласован.\nИсх. № 12 от 20 ноября.");
    await page.getByRole("button", { name: "Доложить об исполнении" }).click();
    await expect(page.getByRole("status")).toContainText("ждёт решения");
    await expect(page.locator("#reports").getByText("Исх. № 12 от 20 ноября.")).toBeVisible();
    await expect(page.getByText("Какие аэропорты готовы")).toBeHidden();
    await expect(page.getByRole("link", { name: "Снять с контроля" })).toBeHidden();
  });

  await test.step("the head returns it, with a reason", async () => {
    await signedInAs("head");
    await act(page, reference, "return");
    await page.getByLabel("Основание").fill("Нет подтверждающего документа");
    await page.getByRole("button", { name: "Вернуть на доработку" }).click();
    await expect(page.locator("#history")).toContainText("Нет подтверждающего документа");
  });

  await test.step("it is reported again, and the coordinator verifies it from My work", async () => {
    await signedInAs("executor");
    await act(page, reference, "report_final");
    await page.getByLabel("Текст информации").fill("Акт о готовности приложен.");
    await page.getByRole("button", { name: "Доложить об исполнении" }).click();
    await expect(page.locator("#act")).toContainText("Отчёт никто не проверил");
    await signedInAs("coordinator");
    await page.goto("/");
    const section = page.getByRole("region", { name: "Отчёты, которые никто не проверил" });
    await section.getByRole("link", { name: `Проверить отчёт ${reference}` }).click();
    await page.getByLabel("Что проверено и что это показало").fill("Акт сверен с перечнем аэропортов");
    await page.locator("#act").getByRole("button", { name: "Проверить отчёт" }).click();
    await expect(page.getByRole("status")).toContainText("Проверка записана");
    await page.goto("/register?condition=unverified");
    await expect(page.getByRole("row", { name: reference })).toHaveCount(0);
  });

  await test.step("closing as fulfilled is refused without evidence, and nothing typed is lost", async () => {
    await signedInAs("head");
    await act(page, reference, "take_off_control");
    await expect(page.locator("#act")).toContainText("Акт сверен с перечнем аэропортов");
    await page.getByLabel("Итог").selectOption("fulfilled");
    await page.getByLabel("Основание").fill("Цель достигнута");
    await page.getByRole("button", { name: "Снять с контроля" }).click();
    await expect(page.locator("#act").getByRole("alert")).toContainText("нужно подтверждение");
    await expect(page.getByLabel("Основание")).toHaveValue("Цель достигнута");
    await expect(page.getByLabel("Итог")).toHaveValue("fulfilled");

    await page.getByLabel("Подтверждение: ссылка").fill("https://example.org/act");
    await page.getByLabel("Название документа").fill("Акт о готовности");
    await page.getByRole("button", { name: "Снять с контроля" }).click();
    await expect(page.getByLabel("Вид подтверждения")).toHaveAccessibleDescription(/заполн/i);
    await page.getByLabel("Вид подтверждения").selectOption("signed_act");
    await page.getByRole("button", { name: "Снять с контроля" }).click();
    await expect(page.getByRole("status")).toContainText("Снято с контроля");
    await expect(page.locator("#evidence")).toContainText("Акт о готовности");
    const facts = page.locator("dl").filter({ hasText: "Исполнение доложено" });
    await expect(facts).toContainText(/Проверено\d+\s\S+\s\d+\sг\. · Координатор/);
    await expect(facts).toContainText(/Снято с контроля\d+\s\S+\s\d+\sг\. · Руководитель/);
  });

  await test.step("and reopened", async () => {
    await act(page, reference, "reopen");
    await page.getByLabel("Основание").fill("Выявлены новые обстоятельства");
    await page.getByRole("button", { name: "Вернуть на контроль" }).click();
    await expect(page.getByRole("status")).toContainText("Возвращено на контроль");
  });
});

test("a later control date keeps the earlier one in the trail", async ({ page, signedInAs }) => {
  await signedInAs("head");
  await act(page, "KZ-JP-2025-07", "extend");

  await page.getByLabel("Контрольный срок").fill("01.01.2020");
  await page.getByLabel("Основание").fill("Согласование с японской стороной");
  await page.getByRole("button", { name: "Продлить срок" }).click();
  await expect(page.locator("#act").getByRole("alert")).toContainText("позже действующего");

  await page.getByLabel("Контрольный срок").fill("II кв. 2099");
  await page.getByRole("button", { name: "Продлить срок" }).click();
  await page.getByRole("button", { name: "Срок верен: подтвердить" }).click();
  await expect(page.getByRole("status")).toContainText("Контрольный срок продлён");
  await expect(page.locator("#deadline")).toContainText("II квартал 2099");
  await expect(page.locator("#deadline").locator("ol > li")).toHaveCount(3);
});

test("a stale page is refused with both values shown and the text kept", async ({ page, context, signedInAs }) => {
  const reference = "KZ-JP-2025-08";
  await signedInAs("coordinator");
  await act(page, reference, "report_interim");
  await page.getByLabel("Текст информации").fill("Текст, который нельзя потерять");

  const other = await context.newPage();
  await act(other, reference, "add_note");
  await other.getByLabel("Заметка").fill("Тем временем");
  await other.getByRole("button", { name: "Добавить заметку" }).click();
  await expect(other.getByRole("status")).toContainText("Заметка добавлена");

  await page.getByRole("button", { name: "Направить промежуточную информацию" }).click();
  await expect(page.locator("#act").getByRole("alert")).toContainText("Добавлена внутренняя заметка");
  await expect(page.locator("#act").getByRole("alert").locator("..")).toBeFocused();
  await expect(page.getByLabel("Текст информации")).toHaveValue("Текст, который нельзя потерять");

  await page.getByRole("button", { name: "Всё равно отправить" }).click();
  await expect(page.getByRole("status")).toContainText("Промежуточная информация направлена");
  await expect(page.locator("#reports")).toContainText("Текст, который нельзя потерять");
});

test("a form sent twice acts once", async ({ page, signedInAs }) => {
  const reference = "KZ-JP-2025-11";
  await signedInAs("coordinator");
  await act(page, reference, "add_note");
  await page.getByLabel("Заметка").fill("Одна заметка");
  await page.getByRole("button", { name: "Добавить заметку" }).dblclick();

  await expect(page.getByRole("status")).toContainText("Заметка добавлена");
  await expect(page.locator("#notes").getByText("Одна заметка")).toHaveCount(1);
});

test("a note and an owner are taken back with one press", async ({ page, signedInAs }) => {
  const reference = "KZ-JP-2025-02";
  await signedInAs("coordinator");
  await act(page, reference, "add_note");
  await page.getByLabel("Заметка").fill("Лишняя заметка");
  await page.getByRole("button", { name: "Добавить заметку" }).click();
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(page.getByRole("status")).toContainText("Изменение отменено");
  await expect(page.locator("#notes").getByText("Лишняя заметка")).toBeHidden();

  await act(page, reference, "assign_owner");
  await page.getByLabel("Ответственное лицо").selectOption("");
  await page.getByRole("button", { name: "Назначить ответственное лицо" }).click();
  await expect(page.locator("#owners")).toContainText("лицо не назначено");
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(page.locator("#owners")).not.toContainText("лицо не назначено");
});

test("a draft survives leaving the page", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await act(page, "KZ-JP-2025-03", "add_note");
  await page.getByLabel("Заметка").pressSequentially("Недописанная");
  await page.goto("/commitments/KZ-JP-2025-04");
  await act(page, "KZ-JP-2025-03", "add_note");
  await expect(page.getByLabel("Заметка")).toHaveValue("Недописанная");
});

test("a refused form that is left and opened again is in no conflict with what its own sender did meanwhile", async ({
  page,
  signedInAs,
}) => {
  const reference = "KZ-JP-2025-05";
  await signedInAs("coordinator");
  await act(page, reference, "request_report");
  await page.getByLabel("Доложить не позднее").fill("01.01.2001");
  await page.getByLabel(/О чём доложить/).fill("Что готово");
  await page.getByRole("button", { name: "Запросить информацию" }).click();
  await expect(page.locator("#act").getByRole("alert")).toContainText("Доложить не позднее");

  await act(page, reference, "add_note");
  await page.getByLabel("Заметка").fill("Тем временем своё");
  await page.getByRole("button", { name: "Добавить заметку" }).click();
  await expect(page.getByRole("status")).toContainText("Заметка добавлена");

  await act(page, reference, "request_report");
  await expect(page.getByLabel(/О чём доложить/)).toHaveValue("Что готово");
  await page.getByLabel("Доложить не позднее").fill("31.12.2099");
  await page.getByRole("button", { name: "Запросить информацию" }).click();
  await expect(page.getByRole("status")).toContainText("Информация запрошена");
});
