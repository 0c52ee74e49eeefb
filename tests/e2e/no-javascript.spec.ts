import { demonstrationPassword } from "@/lib/auth/demonstration";
import { openAs } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk", javaScriptEnabled: false });

test("everything needed works without JavaScript", async ({ walk, page }) => {
  await test.step("signs in, and comes to the page asked for", async () => {
    await page.goto("/register?condition=overdue");
    await page.getByLabel("Электронная почта").fill("coordinator@demo.pacta");
    await page.getByLabel("Пароль", { exact: true }).fill(demonstrationPassword);
    await page.getByRole("button", { name: "Войти" }).click();
    await expect(page).toHaveURL("/register?condition=overdue");
  });

  await test.step("filters the register", async () => {
    await page.goto("/register");
    // A page shows fifty at most, of either.
    const found = async () => Number(/Найдено:\s(\d+)/.exec((await page.locator("main").textContent()) ?? "")?.[1]);
    const all = await found();
    await page.getByText("Фильтры", { exact: false }).first().click();
    await page.getByLabel("На контроле", { exact: true }).check();
    await page.getByRole("button", { name: "Применить" }).click();
    await expect(page).toHaveURL(/status=on_control/);
    expect(await found()).toBeLessThan(all);
    await expect(page.getByRole("link", { name: walk.own })).toBeVisible();
  });

  await test.step("changes a status through its form, with a reason", async () => {
    await page.goto(`/commitments/${walk.forRecord}?do=return_to_captured`);
    await page.getByLabel("Основание").fill("Нужен контроль");
    await page.getByRole("button", { name: "Вернуть" }).click();
    await expect(page).toHaveURL(/done=2$/);
    await expect(page.locator("#history")).toContainText("Нужен контроль");
  });

  await test.step("is told what is missing, and loses nothing", async () => {
    await page.goto(`/commitments/${walk.captured}?do=put_on_control`);
    await page.getByLabel("Форма завершения").fill("Отчёт о выполнении");
    await page.getByLabel("Контрольный срок").fill("когда-нибудь");
    await page.getByLabel("Уровень контроля").selectOption("minister");
    await page.getByRole("button", { name: "Поставить на контроль" }).click();
    await expect(page.locator("#act").getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("Форма завершения")).toHaveValue("Отчёт о выполнении");
  });

  await test.step("reads the timeline as a table", async () => {
    await page.goto("/timeline?window=all&as=table");
    await expect(page.getByRole("table")).toContainText(walk.own);
  });

  await test.step("switches the language, and stays where it is", async () => {
    await page.locator("summary", { hasText: "Русский" }).click();
    await page.getByRole("button", { name: "日本語" }).click();
    await expect(page).toHaveURL("/timeline?window=all&as=table");
    await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  });

  await test.step("signs out", async () => {
    await page.locator("header summary").last().click();
    await page.locator("header form").last().getByRole("button").click();
    await expect(page).toHaveURL("/sign-in");
  });
});

test("a signed-out reader chooses a language without JavaScript too", async ({ walk, page, context }) => {
  await openAs(context, walk, null);
  await page.goto("/sign-in?return=%2Foverdue");
  await page.locator("summary", { hasText: "Русский" }).click();
  await page.getByRole("button", { name: "Қазақша" }).click();
  await expect(page).toHaveURL("/sign-in?return=%2Foverdue");
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");

  await page.locator("input[name=email]").fill("coordinator@demo.pacta");
  await page.locator("input[name=password]").fill(demonstrationPassword);
  await page.getByRole("button", { name: "Кіру", exact: true }).click();
  await expect(page).toHaveURL("/overdue");
});
