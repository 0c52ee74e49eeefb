import type { BrowserContext, Page } from "@playwright/test";
import { createSession } from "@/lib/auth/create-session";
import { sealSession } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { type App, expect, test } from "@/tests/support/app";
import { aUser } from "@/tests/support/build-people";

// These change the demonstration: an instance of their own.
test.use({ instance: "proposals" });

const send = (page: Page, name: string) => page.locator("#act").getByRole("button", { name, exact: true }).click();
const mine = (page: Page) => page.getByRole("region", { name: "Предложено мне на решение" });

async function propose(page: Page, reference: string, decision: string, reason: string, date = "") {
  await page.goto(`/commitments/${reference}`);
  await page.locator("#act").getByRole("link", { name: "Предложить решение" }).click();
  await page.getByLabel("Что предлагается").selectOption({ label: decision });
  await page.getByLabel(/^Почему/).fill(reason);
  if (date) await page.getByLabel("Контрольный срок", { exact: true }).fill(date);
  await send(page, "Предложить решение");
  await expect(page.getByRole("status")).toContainText("Предложение направлено");
}

/** A head whose authority covers what the demonstration's does not. */
async function signInAsGovernment(context: BrowserContext, app: App) {
  Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
  const { id } = await aUser({ role: "head", authorityLevel: "government", name: "Вышестоящий" });
  const value = await sealSession(
    await createSession(db(), id, { address: null, userAgent: "journey" }),
    id,
    app.secret,
  );
  await context.addCookies([{ name: "pacta.session", value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
}

test("a coordinator proposes and the head adopts or declines; a head proposes to a higher one", async ({
  page,
  context,
  app,
  signedInAs,
}) => {
  await test.step("closing, adopted with evidence in the form as it was proposed", async () => {
    const reference = "KZ-JP-2025-13";
    await signedInAs("coordinator");
    await propose(page, reference, "снять с контроля: исполнено", "Встреча экспертов состоялась");
    await page.goto("/register?condition=proposed");
    await expect(page.getByRole("row", { name: reference })).toContainText("предложено решение");

    await signedInAs("head");
    await page.goto("/");
    const row = mine(page).getByRole("listitem").filter({ hasText: reference });
    await expect(row).toContainText("Снять с контроля: исполнено · Координатор, МИД РК");
    await expect(row).toContainText("Встреча экспертов состоялась");
    await row.getByRole("link", { name: "Снять с контроля" }).click();
    await expect(page.locator("#act")).toContainText("Предложено: снять с контроля: исполнено");
    await expect(page.getByLabel("Итог")).toHaveValue("fulfilled");
    // Nobody verified it: why that is so the head says.
    await expect(page.getByLabel("Основание")).toHaveValue("");
    await page.getByLabel("Основание").fill("Протокол получен, проверка не нужна");
    await page.getByLabel("Подтверждение: ссылка, если есть").fill("https://gov.kz/protocol");
    await page.getByLabel("Название документа или номер письма").fill("Протокол встречи");
    await page.getByLabel("Вид подтверждения").selectOption("minutes");
    await send(page, "Снять с контроля");
    await expect(page.getByRole("status")).toContainText("Снято с контроля");
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("#history")).toContainText("Как было предложено");
    await expect(page.locator("#waiting-proposal")).toBeHidden();
  });

  await test.step("a later date, from the overdue list, and otherwise", async () => {
    const reference = "KZ-JP-2025-05";
    await signedInAs("coordinator");
    await propose(page, reference, "продлить срок", "Ждём ответа стороны", "31.03.2027");
    await signedInAs("head");
    await page.goto("/overdue?group=none");
    const row = page.getByRole("row", { name: new RegExp(reference) }).first();
    await expect(row).toContainText("предложено решение");
    await page.goto(`/overdue?group=none&act=${reference}:extend#act`);
    await expect(page.getByLabel("Контрольный срок", { exact: true })).toHaveValue(/31\sмарта\s2027/);
    await page.getByLabel("Контрольный срок", { exact: true }).fill("28.02.2027");
    await page.getByRole("button", { name: "Продлить срок", exact: true }).click();
    await expect(page.getByRole("status")).toContainText(reference);
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("#history")).toContainText("Решено иначе, чем предлагалось");
  });

  await test.step("declined with a reason: the report waits on", async () => {
    const reference = "KZ-JP-2025-12";
    await page.goto("/");
    await mine(page)
      .getByRole("link", { name: `Отклонить предложение ${reference}` })
      .click();
    await page.getByLabel("Основание").fill("Отчёт рассмотрим на совещании");
    await send(page, "Отклонить предложение");
    await expect(page.getByRole("status")).toContainText("Предложение отклонено");
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("#history")).toContainText("Предложение отклонено: требует уточнения");
    await expect(page.locator("#waiting-report")).toBeVisible();
  });

  await test.step("a head below the level proposes, withdraws, and proposes to who may", async () => {
    const reference = "KZ-JP-2025-01";
    await propose(page, reference, "снять с контроля: утратило актуальность", "Рано");
    await expect(page.getByRole("link", { name: "Решить, как предложено" })).toBeHidden();
    await page.getByRole("link", { name: "Отозвать предложение" }).click();
    await page.getByLabel("Основание").fill("Поспешили");
    await send(page, "Отозвать предложение");
    await expect(page.getByRole("status")).toContainText("Предложение отозвано");
    await propose(page, reference, "продлить срок", "Нужно время на согласование", "31.12.2027");
    await page.goto("/");
    await expect(mine(page)).toBeHidden();

    await signInAsGovernment(context, app);
    await page.goto("/");
    await expect(mine(page)).toContainText(/Продлить срок: 31\sдекабря\s2027/);
    await mine(page).getByRole("link", { name: reference, exact: true }).click();
    await page.getByRole("link", { name: "Решить, как предложено" }).click();
    await send(page, "Продлить срок");
    await expect(page.locator("#history")).toContainText("Как было предложено");
  });

  await test.step("another lead: a head proposes, a coordinator carries it out", async () => {
    const reference = "KZ-JP-2025-07";
    await signedInAs("head");
    await page.goto(`/commitments/${reference}?do=propose_decision#act`);
    await page.getByLabel("Что предлагается").selectOption({ label: "сменить исполнителя" });
    await page.getByLabel(/^Почему/).fill("Это вопрос промышленности");
    const industry = { label: "Министерство промышленности и строительства Республики Казахстан" };
    await page.getByLabel("Кто ответственный исполнитель").selectOption(industry);
    await send(page, "Предложить решение");
    await signedInAs("coordinator");
    await page.goto("/");
    await mine(page)
      .getByRole("link", { name: `Исправить исполнителей ${reference}` })
      .click();
    await expect(page.getByLabel("Основание")).toHaveValue("Это вопрос промышленности");
    await send(page, "Исправить исполнителей");
    await expect(page.getByRole("status")).toContainText("Исполнители исправлены");
    await page.goto(`/commitments/${reference}`);
    await expect(page.locator("#owners")).toContainText(industry.label);
    await expect(page.locator("#history")).toContainText("Как было предложено");
  });
});
