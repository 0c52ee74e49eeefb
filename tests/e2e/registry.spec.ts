import type { Page } from "@playwright/test";
import { expect, test } from "../support/app";

test.use({ instance: "registry" });
test.describe.configure({ mode: "serial" });

/** What went wrong; the framework's own announcer of pages is an alert as well, and mostly empty. */
const said = (page: Page) => page.locator("main").getByRole("alert").filter({ hasText: /\S/ });

const OWN = "a password of my own";

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel("Электронная почта").fill(email);
  await page.getByLabel("Пароль", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Войти" }).click();
}

test("a new person comes in with a password shown once, and gets no further before it is changed", async ({
  page,
  browser,
  app,
  signedInAs,
}) => {
  await signedInAs("admin");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Люди" }).click();
  await page.getByRole("link", { name: "Добавить человека" }).click();
  await page.getByLabel("Имя", { exact: true }).fill("Наблюдатель по договорённостям");
  await page.getByLabel("Электронная почта").fill("new@demo.pacta");
  await page.getByLabel("Роль").selectOption("Руководитель");
  await page.getByLabel("Организация").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Добавить" }).click();
  await expect(said(page)).toContainText("Руководителю нужен уровень полномочий.");
  await expect(page.getByLabel("Имя", { exact: true })).toHaveValue("Наблюдатель по договорённостям");

  await page.getByLabel("Роль").selectOption("Наблюдатель");
  await page.getByRole("button", { name: "Добавить" }).click();
  const shown = page.getByRole("status").filter({ hasText: "new@demo.pacta" });
  const password = (await shown.locator(".select-all").textContent()) ?? "";
  expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  await page.getByRole("link", { name: "Продолжить" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Наблюдатель по договорённостям");
  expect(await page.content()).not.toContain(password);

  const theirs = await browser.newPage({ baseURL: app.url });
  await theirs.goto("/overdue");
  await signIn(theirs, "new@demo.pacta", password);
  await expect(theirs).toHaveURL("/password");
  await theirs.goto("/register");
  await expect(theirs).toHaveURL("/password");
  expect((await theirs.request.get("/register/export.csv")).status()).toBe(401);
  await theirs.getByLabel("Нынешний пароль").fill(password);
  await theirs.getByLabel("Новый пароль", { exact: true }).fill(OWN);
  await theirs.getByLabel("Новый пароль ещё раз").fill("something else entirely");
  await theirs.getByRole("button", { name: "Сменить пароль" }).click();
  await expect(said(theirs)).toContainText("не совпадают");
  await theirs.getByLabel("Новый пароль", { exact: true }).fill("пароль123456");
  await theirs.getByLabel("Новый пароль ещё раз").fill("пароль123456");
  await theirs.getByRole("button", { name: "Сменить пароль" }).click();
  await expect(said(theirs)).toContainText("Такой пароль подбирают в первую очередь");
  // What was typed is still there: only the new one is to be changed.
  await expect(theirs.getByLabel("Нынешний пароль")).toHaveValue(password);
  await theirs.getByLabel("Новый пароль", { exact: true }).fill(OWN);
  await theirs.getByLabel("Новый пароль ещё раз").fill(OWN);
  await theirs.getByRole("button", { name: "Сменить пароль" }).click();
  await expect(theirs).toHaveURL(/\/settings/);

  // As it is now: the person has changed the password since.
  await page.reload();
  await page.getByRole("button", { name: "Закрыть доступ" }).click();
  await expect(page.getByText("Доступ закрыт: человек не может войти.")).toBeVisible();
  await theirs.goto("/register");
  await expect(theirs).toHaveURL(/\/sign-in/);
});

test("a new first password is shown where it was made, and nowhere else", async ({ page, signedInAs }) => {
  await signedInAs("admin");
  await page.goto("/settings/registry/people");
  await page.getByRole("row").filter({ hasText: "observer@demo.pacta" }).getByRole("link").first().click();

  await page.getByRole("button", { name: "Создать новый первый пароль" }).click();

  const shown = page.getByRole("status").filter({ hasText: "observer@demo.pacta" });
  await expect(shown.locator(".select-all")).toHaveText(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  await page.reload();
  await expect(page.getByText("Первый пароль ещё не сменён; после")).toBeVisible();
  await expect(page.locator(".select-all")).toHaveCount(0);
});

test("a person is saved after a refused save and a new password on the same page, without a conflict with oneself", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("admin");
  await page.goto("/settings/registry/people");
  await page.getByRole("row").filter({ hasText: "executor@demo.pacta" }).getByRole("link").first().click();
  await page.getByLabel("Электронная почта").fill("head@demo.pacta");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(said(page)).toContainText("Этот адрес уже у другого человека");
  await page.getByRole("button", { name: "Создать новый первый пароль" }).click();
  await expect(page.locator(".select-all")).toBeVisible();

  await page.getByLabel("Электронная почта").fill("executor-2@demo.pacta");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();

  await expect(page.getByRole("status").filter({ hasText: "Сохранено." })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "executor-2@demo.pacta" });
  await expect(row).toContainText("Первый пароль ещё не сменён; после");
});

test("a name is read as the reader's language writes it, and found by any spelling", async ({
  page,
  app,
  context,
  signedInAs,
}) => {
  await signedInAs("admin");
  await page.goto("/settings/registry/people");
  await page.getByRole("row").filter({ hasText: "observer@demo.pacta" }).getByRole("link").first().click();
  await expect(page.getByLabel("Имя, казахский")).toHaveValue("Байқаушы, ҚР СІМ");
  await page.getByLabel("Имя, английский").fill("Watcher \u202EAFM");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByLabel("Имя, английский")).toHaveAccessibleDescription(/скрытые знаки/);
  await page.getByLabel("Имя, английский").fill("Watcher, MFA");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Сохранено." })).toBeVisible();

  await context.addCookies([{ name: "pacta.language", value: "en", url: app.url }]);
  await page.goto("/settings/registry/people?q=наблюд");
  await page.getByRole("link", { name: "Watcher, MFA" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Watcher, MFA");
  const changed = page.getByRole("listitem").filter({ hasText: "Changed." });
  await expect(changed.getByText("Name, English", { exact: true })).toBeVisible();
  await expect(changed).not.toContainText("Observer");
});

test("a person is erased once their address is typed, and only their deeds are left", async ({ page, signedInAs }) => {
  await signedInAs("admin");
  await page.goto("/settings/registry/people");
  await page.getByRole("row").filter({ hasText: "new@demo.pacta" }).getByRole("link").first().click();
  await expect(page.getByRole("main")).toContainText("Имя внутри написанного текста останется как есть");
  await page.getByLabel("Почта этого человека ещё раз").fill("somebody@demo.pacta");
  await page.getByRole("button", { name: "Стереть навсегда" }).click();
  await expect(said(page)).toContainText("Это не почта этого человека");

  await page.getByLabel("Почта этого человека ещё раз").fill("new@demo.pacta");
  await page.getByRole("button", { name: "Стереть навсегда" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("удалённый пользователь");
  await expect(page.getByRole("status").filter({ hasText: "Данные этого человека стёрты" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Пароль сменён" })).toContainText("удалённый пользователь");
  await page.reload();
  expect(await page.content()).not.toContain("new@demo.pacta");
  await page.goto("/settings/registry/people");
  await expect(page.getByRole("row").filter({ hasText: "new@demo.pacta" })).toHaveCount(0);
});

test("who answers for unfinished commitments is not erased before others do", async ({ page, signedInAs }) => {
  await signedInAs("admin");
  await page.goto("/settings/registry/people");
  await page.getByRole("row").filter({ hasText: "executor-2@demo.pacta" }).getByRole("link").first().click();

  await expect(page.getByRole("main")).toContainText(/Ещё отвечает за \d+\sнезавершённ/);
  await expect(page.getByRole("button", { name: "Стереть навсегда" })).toHaveCount(0);
});

test("a milestone shows the deadlines that hang on it before it moves them", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await page.goto("/settings/registry/meetings");
  await page.getByRole("link", { name: "Региональный экологический саммит 2026 года" }).click();
  await page.getByLabel("Дата", { exact: true }).fill("22.05.2026");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  const asked = page.getByRole("alert").filter({ hasText: "Это перенесёт" });
  await expect(asked.getByRole("listitem").first()).toContainText("2026-04-22/2026-04-24 → 2026-05-22");
  const reference = (await asked.getByRole("listitem").first().textContent())?.split(":")[0] ?? "";

  await page.getByRole("button", { name: "Сохранить и перенести сроки" }).click();

  await expect(page.getByRole("status").filter({ hasText: "Сохранено." })).toBeVisible();
  await page.goto(`/commitments/${reference}`);
  await expect(page.getByRole("main")).toContainText("22 мая 2026");
});

test("an organisation that was changed meanwhile shows what is there, and keeps what was typed", async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs("admin");
  const path = "/settings/registry/organisations/kz-mfa";
  await page.goto(path);
  const other = await context.newPage();
  await other.goto(path);
  await other.getByLabel("Сокращение, английский").fill("MFA-1");
  await other.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(other.getByRole("status").filter({ hasText: "Сохранено." })).toBeVisible();

  await page.getByLabel("Сокращение, английский").fill("MFA-2");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(said(page)).toContainText("Сокращение, английский: MFA-1");
  await expect(page.getByLabel("Сокращение, английский")).toHaveValue("MFA-2");
  await page.getByRole("button", { name: "Отправить свой вариант снова" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Сохранено." })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText("MFA-1 → MFA-2");
  // Nothing of the form that was sent is left to be sent again under its old key.
  await page.getByLabel("Сокращение, английский").fill("MFA-3");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Сохранено." })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText("MFA-2 → MFA-3");
});

test("an organisation that still has people ends only after they were shown, where the eye is", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("admin");
  await page.goto("/settings/registry/organisations/kz-mfa");
  await page.getByLabel("Действует по").fill("31.12.2031");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(said(page)).toContainText(/\d+\sчеловека? с доступом/);
  await expect(said(page)).toBeInViewport();
  await page.getByRole("button", { name: "Сохранить и закрыть" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Сохранено." })).toBeVisible();
});

test("a list comes in once its mistakes are mended", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await page.goto("/settings/import");
  const file = (rows: string[]) => ({
    name: "план.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Мероприятие;Сфера;Исполнитель;№", ...rows].join("\n")),
  });
  await page.getByLabel("Файл", { exact: true }).setInputFiles(file([";Транспорт;;KZ-JP-2034-01"]));
  await page.getByRole("button", { name: "Прочитать файл" }).click();
  await expect(page.getByLabel("Сфера", { exact: true })).toHaveValue("1");
  await page.getByLabel("Название", { exact: true }).selectOption("1");
  const usual = page.getByText("В перечне об этом не сказано: предложено обычное.");
  await expect(page.getByLabel("Характер, для всего файла")).toHaveValue("agreed");
  await expect(usual).toBeVisible();
  await page.getByLabel("Характер, для всего файла").selectOption("");
  await page.getByRole("button", { name: "Проверить строки" }).click();
  await expect(said(page)).toContainText("Этот столбец выбран и для другого поля.");
  await expect(said(page)).toContainText("Характер, для всего файла: В файле этого нет.");
  await expect(page.getByLabel("Название", { exact: true })).toHaveValue("1");
  await expect(usual).toBeHidden();
  await page.getByLabel("Название", { exact: true }).selectOption("0");
  await page.getByLabel("Характер, для всего файла").selectOption("Планируется");
  await page.getByRole("button", { name: "Проверить строки" }).click();
  await expect(page.getByRole("main").getByRole("status").first()).toContainText("Ошибок: 1");
  await expect(page.getByText("Характер: Планируется")).toBeVisible();
  await page.getByRole("link", { name: "Изменить столбцы" }).click();
  await expect(page.getByLabel("Характер, для всего файла")).toHaveValue("planned");
  await page.getByRole("button", { name: "Проверить строки" }).click();
  const wrong = page.getByRole("table", { name: "Ошибки" }).getByRole("row").nth(1);
  await expect(wrong).toContainText("Нет названия на языке оригинала.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Скачать ошибки как CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("oshibki-importa.csv");
  await expect(page.getByRole("button", { name: /Внести/ })).toHaveCount(0);

  await page.getByRole("link", { name: "Взять другой файл" }).click();
  await page.getByLabel("Файл", { exact: true }).setInputFiles(file(["Провести форум;Транспорт;;KZ-JP-2034-01"]));
  await page.getByRole("button", { name: "Прочитать файл" }).click();
  await page.getByRole("button", { name: "Проверить строки" }).click();
  await page.getByRole("button", { name: "Внести 1 строку" }).click();
  await expect(page.getByRole("main").getByRole("status").first()).toContainText("Внесена 1 строка.");
  await page.goto("/commitments/KZ-JP-2034-01");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Провести форум");
  await expect(page.getByRole("main")).toContainText("Внесено из файла план.csv, строка 2.");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an administrator adds a body that a list names; what is missing is asked for and nothing typed is lost", async ({
      page,
      signedInAs,
    }) => {
      // Straight quotes are no letters to a browser that names a field.
      const body = javaScriptEnabled ? 'Фонд "Дружба"' : 'Палата "Мосты"';
      await signedInAs("admin");
      await page.goto("/settings/import");
      const rows = [
        "Мероприятие;Сфера;Исполнитель;Страна",
        `Провести форум;Транспорт;"${body.replaceAll('"', '""')}";Япония`,
      ];
      const file = { name: "план.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
      await page.getByLabel("Договорённости", { exact: true }).check();
      await page.getByLabel("Файл", { exact: true }).setInputFiles(file);
      await page.getByRole("button", { name: "Прочитать файл" }).click();
      await page.getByLabel("Характер, для всего файла").selectOption("Планируется");
      await page.getByRole("button", { name: "Проверить строки" }).click();

      await page.locator("summary", { hasText: body }).click();
      const asked = page.getByRole("group", { name: body });
      await expect(asked.getByLabel("Организация")).toHaveValue("new");
      await expect(asked.getByLabel("Сторона")).toHaveValue("Казахстан");
      await asked.getByLabel("Название", { exact: true }).fill(`${body} РК`);
      await asked.getByLabel("Сокращение", { exact: true }).fill("ФДМ");
      await asked.getByLabel("Сторона").fill("");
      await page.getByRole("button", { name: "Подтвердить и проверить снова" }).click();
      await expect(said(page)).toContainText(`${body}, Сторона: `);
      await expect(asked.getByLabel("Название", { exact: true })).toHaveValue(`${body} РК`);
      await expect(asked.getByLabel("Сокращение", { exact: true })).toHaveValue("ФДМ");

      await asked.getByLabel("Сторона").fill("Казахстан");
      await page.getByRole("button", { name: "Подтвердить и проверить снова" }).click();
      await expect(page.getByRole("main").getByRole("status").first()).toContainText("1 строка в порядке.");
      await expect(said(page)).toHaveCount(0);
      await page.goto(`/settings/registry/organisations?q=${encodeURIComponent(body)}`);
      await expect(page.getByRole("main")).toContainText(`${body} РК`);
    });

    test("what a list says is looked through by its lines, confirmed by one press, and another answer is typed", async ({
      page,
      signedInAs,
    }) => {
      await signedInAs("coordinator");
      await page.goto("/settings/import");
      const bodies = ["Альфа", "Бета", "Гамма", "Дельта", "Зета", "Йота"].map(
        (name) => `Бюро ${name} ${javaScriptEnabled}`,
      );
      // What was said once is remembered.
      const closed = javaScriptEnabled ? "Снято с контроля" : "Бақылаудан алынды";
      const rows = [
        "№;Мероприятие;Исполнитель;Статус;Срок",
        "I. Транспорт;;;;",
        ...bodies.map((body, at) => `${at + 1};Провести встречу ${at + 1};${body};;`),
        `7;Открыть бюро;МИД РК;${closed};когда-нибудь`,
        "Всего: 7 мероприятий;;;;",
      ];
      const file = { name: "план.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
      await page.getByLabel("Файл", { exact: true }).setInputFiles(file);
      await page.getByRole("button", { name: "Прочитать файл" }).click();
      await page.getByLabel("Характер, для всего файла").selectOption("Планируется");
      await page.getByLabel("Сфера, для всего файла").selectOption("Транспорт");
      await page.getByLabel("Другая сторона, для всего файла").fill("JP");
      await page.getByRole("button", { name: "Проверить строки" }).click();

      await expect(page.getByRole("main")).toContainText("план.csv: 7 строк перечня");
      await expect(page.getByRole("main")).toContainText("Не строки перечня: 1 заголовок, 1 итог или приписка.");
      const open = page.getByRole("group", { name: closed });
      await expect(open.getByRole("link", { name: "9" })).toHaveAttribute("href", "#row-9");
      await open.getByLabel("Статус").selectOption("Снято с контроля · Исполнено");
      const line = page.locator("summary", { hasText: bodies[0] ?? "" }).last();
      await expect(line).toBeHidden();
      await page.getByText("Предложено для 7 слов").click();
      await expect(line).toContainText("Организация · строка 3");
      await expect(line).toContainText("Нет в справочнике");
      await line.click();
      const typed = page.getByRole("group", { name: bodies[0] ?? "" }).getByLabel("Или наберите название");
      await typed.fill("Министерство");
      await page.getByRole("button", { name: "Сохранить и проверить снова" }).click();
      await expect(said(page)).toContainText("Точно с таким названием не нашлось ничего");
      await expect(typed).toHaveValue("Министерство");
      await expect(open.getByLabel("Статус")).toHaveValue("off_control:fulfilled");

      await typed.fill("МИД РК");
      await page.locator("summary", { hasText: "когда-нибудь" }).click();
      const date = page.getByRole("group", { name: "когда-нибудь" }).getByLabel("Срок");
      await expect(date).toHaveValue("–");
      await date.fill("весной, наверное");
      await page.getByRole("button", { name: "Сохранить и проверить снова" }).click();
      await expect(said(page)).toContainText("«когда-нибудь», Срок: Это не читается как срок.");
      await expect(page.locator("#checked")).not.toContainText("Ответы сохранены");
      await expect(date).toHaveValue("весной, наверное");

      await date.fill("01.12.2027");
      await page.getByRole("button", { name: "Сохранить и проверить снова" }).click();
      await expect(page.locator("#checked")).toContainText("Ответы сохранены, строки проверены снова.");
      await expect(page.locator("#checked")).toBeInViewport();
      if (javaScriptEnabled) await expect(page.locator("#checked")).toBeFocused();
      await expect(page.locator("#checked")).toContainText("Все строки (7) можно вносить; с оговоркой из них: 6");
      const kept = page.getByRole("table", { name: /с оговоркой/ }).getByRole("row", { name: bodies[1] ?? "" });
      await expect(kept).toContainText("нет в справочнике");
      await expect(page.getByRole("table", { name: /с оговоркой/ })).not.toContainText(bodies[0] ?? "");
      await page.getByRole("table", { name: "Строки" }).getByText("Провести встречу 2").click();
      await expect(page.getByRole("button", { name: "Внести все 7 строк" })).toBeEnabled();
    });
  });
}
