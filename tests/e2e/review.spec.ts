import type { Page } from "@playwright/test";
import { db } from "@/lib/db";
import { languages } from "@/lib/vocabulary/languages";
import { accessibilityViolations, horizontalOverflow } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/support/app";
import { aCommitment } from "@/tests/support/build-commitment";
import { theUser } from "@/tests/support/build-people";
import { takeAction } from "@/tests/support/commitment-actions";
import { press, typeInto } from "@/tests/support/keyboard";
import { runReview } from "@/tests/support/review-acts";

// A review of items of its own: an instance of its own.
test.use({ instance: "review" });
test.describe.configure({ mode: "serial" });

const ITEMS = 10;
const WORD = "Кворум";
let number = "";

const run = () => `/reviews/${number}/run`;
const place = (page: Page, position: number) =>
  expect(page.getByRole("main").getByText(`Пункт ${position} из ${ITEMS}`, { exact: true })).toBeVisible();

test.beforeAll(async ({ app }) => {
  Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
  const lead = await db().organisation.findUniqueOrThrow({ where: { code: "kz-transport" } });
  for (let index = 0; index < ITEMS; index += 1) {
    await aCommitment({
      series: "RV-JP-2031",
      titleRu: `${WORD} ${index + 1}`,
      leadId: lead.id,
      controlLevel: "department",
      control: `2026-0${index < 5 ? 1 : 2}-${String(10 + index)}`,
      quietSince: "2025-12-01",
    });
  }
});

const form = (page: Page) => page.getByRole("region", { name: "Решение по пункту" }).locator("form.decision-form");

/** Opens the running review, and waits for its keys, which come once the page is alive. */
async function openRun(page: Page) {
  await page.goto(run());
  await expect(async () => {
    await page.keyboard.press("Shift+Slash");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  // For a frame a closed dialog still has the focus, and what is pressed then is typed into it.
  await expect(page.locator("dialog :focus")).toHaveCount(0);
}

/** Presses the key of a decision, and waits for its form to be gone on in. */
async function choose(page: Page, key: string, field: string) {
  await page.keyboard.press(key);
  await expect(form(page).getByLabel(field)).toBeFocused();
}

async function send(page: Page) {
  await page.keyboard.press("Control+Enter");
}

test("a head prepares a review from the overdue list and begins it, by keyboard", async ({ page, signedInAs }) => {
  await signedInAs("head");
  await page.goto(`/overdue?q=${encodeURIComponent(WORD)}`);
  await press(page, page.getByRole("link", { name: "Вынести на совещание" }));
  await expect(page.getByRole("main")).toContainText(WORD);
  await typeInto(page, page.getByLabel("Минут на пункт"), "2");
  await press(page, page.getByRole("button", { name: "Составить повестку" }));
  await expect(page).toHaveURL(/\/reviews\/\d{4}-\d{2}/);
  number = /\/reviews\/(\d{4}-\d{2,4})/.exec(page.url())?.[1] ?? "";
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(ITEMS + 1);
  await expect(page.getByRole("main")).toContainText("10 пунктов, около 20 минут");
  expect(await accessibilityViolations(page)).toEqual([]);

  await press(page, page.getByRole("button", { name: "Выше: пункт 2" }));
  await expect(page.getByRole("row").nth(1)).toContainText(`${WORD} 2`);
  await press(page, page.getByRole("button", { name: "Начать совещание" }));
  await expect(page).toHaveURL(/\/run/);
  await place(page, 1);
});

test("decides each item by one key and a field or two, parks, takes back, and goes on where it was left", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("head");
  await openRun(page);
  await place(page, 1);

  await test.step("extends", async () => {
    await choose(page, "2", "Контрольный срок");
    await page.keyboard.insertText("30.06.2027");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText("Ждём ответа посольства");
    await send(page);
    await place(page, 2);
    await expect(page.getByRole("main").getByRole("status")).toContainText([
      /Пункт 2/,
      /Пункт 1: Продлить срок · 30\sиюня/,
    ]);
  });

  await test.step("asks for a report by the day that is filled in", async () => {
    await choose(page, "4", "Доложить не позднее");
    await send(page);
    await place(page, 3);
  });

  await test.step("keeps the date, with a next step", async () => {
    await choose(page, "1", "Следующий шаг");
    await page.keyboard.insertText("Согласовать проект с японской стороной");
    await send(page);
    await place(page, 4);
  });

  await test.step("raises it a level", async () => {
    await choose(page, "5", "Основание");
    await page.keyboard.insertText("Министерство не отвечает");
    await send(page);
    await place(page, 5);
  });

  await test.step("closes it with evidence", async () => {
    await choose(page, "6", "Итог");
    await form(page).getByLabel("Вид подтверждения").selectOption("letter");
    await typeInto(page, form(page).getByLabel("Название документа"), "№ 7-12");
    await typeInto(page, form(page).getByLabel("Его дата"), "20.11.2026");
    await typeInto(page, form(page).getByLabel("Основание"), "Подтверждено письмом");
    await send(page);
    await place(page, 6);
  });

  await test.step("drops it, takes that back, and drops it again", async () => {
    for (const turn of ["first", "again"]) {
      await choose(page, "7", "Итог");
      await typeInto(page, form(page).getByLabel("Основание"), `Утратило смысл (${turn})`);
      await send(page);
      await place(page, 7);
      if (turn === "again") break;
      await choose(page, "z", "Основание");
      await send(page);
      await expect(page.getByRole("main")).toContainText("Пункт 6: решение отменено");
      await place(page, 6);
    }
  });

  await test.step("parks one by a key, and notes what was said of another", async () => {
    await page.keyboard.press("0");
    await place(page, 8);
    await expect(page.getByRole("main")).toContainText("Пункт 7 отложен");
    await choose(page, "n", "Заметка для протокола");
    await page.keyboard.insertText("Просили не спешить");
    await send(page);
    await expect(page.getByRole("article")).toContainText("Просили не спешить");
    await place(page, 8);
  });

  await test.step("keeps what is typed when the page is left, and goes on there", async () => {
    await choose(page, "1", "Следующий шаг");
    await page.keyboard.insertText("Полдела сделано");
    await page.keyboard.press("Escape");
    await expect(form(page).getByLabel("Следующий шаг")).toHaveCount(0);
    await page.goto("/");
    await openRun(page);
    await place(page, 8);
    await choose(page, "1", "Следующий шаг");
    await expect(form(page).getByLabel("Следующий шаг")).toHaveValue("Полдела сделано");
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

test("another takes the chair, which both are told; the room's screen follows; nothing typed is lost", async ({
  page,
  context,
  signedInAs,
  browser,
  app,
}) => {
  await signedInAs("coordinator");
  const other = await browser.newContext({ baseURL: app.url });
  await other.addCookies(await context.cookies());
  await signedInAs("head");
  await openRun(page);
  await choose(page, "2", "Контрольный срок");
  await page.keyboard.insertText("31.12.2027");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("Набрано до смены");

  const second = await other.newPage();
  await second.goto(run());
  await expect(second.getByText("Ведёт: Руководитель, МИД РК")).toBeVisible();
  await expect(second.getByRole("link", { name: "Продлить срок" })).toHaveCount(0);
  const room = await other.newPage();
  await room.goto(`/reviews/${number}/screen`);
  await place(room, 8);
  await press(second, second.getByRole("button", { name: "Взять ведение на себя" }));
  await expect(second.getByRole("link", { name: "Запросить информацию" })).toBeVisible();
  await openRun(second);

  await send(page);
  await expect(page.getByRole("alert").filter({ hasText: "Координатор, МИД РК" })).toBeVisible();
  await expect(form(page).getByLabel("Основание")).toHaveValue("Набрано до смены");

  await choose(second, "4", "Доложить не позднее");
  await send(second);
  await place(second, 9);
  await place(room, 9);
  expect(await accessibilityViolations(room)).toEqual([]);

  await page.goto(run());
  await press(page, page.getByRole("button", { name: "Взять ведение на себя" }));
  await expect(page.getByRole("link", { name: "Запросить информацию" })).toBeVisible();
  await openRun(page);
  await page.keyboard.press("j");
  await place(page, 10);
  await place(room, 10);
  await other.close();
});

test("is read in four languages and on a telephone", async ({ page, context, signedInAs, app }) => {
  await signedInAs("head");
  for (const language of languages) {
    await context.addCookies([{ name: "pacta.language", value: language, url: app.url }]);
    for (const path of [`${run()}?item=9&open=close`, `/reviews/${number}/screen`, `/reviews/${number}`, "/reviews"]) {
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(size);
        await page.goto(path);
        expect(await horizontalOverflow(page), `${path} ${language} ${size.width}`).toBeLessThanOrEqual(0);
        expect(await accessibilityViolations(page), `${path} ${language} ${size.width}`).toEqual([]);
      }
    }
  }
});

test("brings up to date whoever follows the review without its chair", async ({
  page,
  context,
  signedInAs,
  browser,
  app,
}) => {
  await signedInAs("observer");
  const other = await browser.newContext({ baseURL: app.url });
  await other.addCookies(await context.cookies());
  const follower = await other.newPage();
  await signedInAs("head");
  await openRun(page);
  await page.keyboard.press("k");
  await place(page, 9);
  await follower.goto(run());
  await place(follower, 9);
  await page.keyboard.press("j");
  await place(page, 10);
  await place(follower, 10);
  await other.close();
});

test("shows what is proposed, and says on both screens that everything is considered", async ({ page, signedInAs }) => {
  const [head, coordinator] = [await theUser("head@demo.pacta"), await theUser("coordinator@demo.pacta")];
  const { reference } = await aCommitment({
    series: "RV-JP-2031",
    titleRu: "Единственный пункт",
    controlLevel: "department",
    control: "2026-01-05",
  });
  const proposal = { decision: "take_off_control:lapsed", reason: "Стороны отказались" };
  expect(await takeAction(coordinator, reference, "propose_decision", proposal)).toMatchObject({ ok: true });
  const only = await runReview(head, { filters: new URLSearchParams({ q: "Единственный" }).toString() });
  await signedInAs("head");
  await page.goto(`/reviews/${only}/run`);
  await expect(page.getByRole("article")).toContainText("Стороны отказались");
  await press(page, page.getByRole("button", { name: "Отложить" }));
  await expect(page.getByRole("main").getByRole("status").filter({ hasText: "Все пункты рассмотрены" })).toBeVisible();
  await expect(page.getByRole("main").getByText("Пункт 1 из 1", { exact: true })).toBeVisible();
  await page.goto(`/reviews/${only}/screen`);
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Все пункты рассмотрены.");
});

test("is finished with who was there, and what is left is said", async ({ page, signedInAs }) => {
  await signedInAs("head");
  await page.goto(run());
  await press(page, page.getByRole("link", { name: "Завершить совещание" }));
  await expect(page.getByRole("main")).toContainText("Не рассмотрено: 2");
  await press(page, page.getByRole("button", { name: "Завершить совещание" }));
  await expect(page.getByRole("main").getByRole("status")).toContainText("Совещание завершено");
  await expect(page.getByRole("link", { name: "Протокол" })).toHaveAttribute("href", `/reviews/${number}/minutes`);
  await page.goto(`/reviews/${number}/screen`);
  await expect(page.getByRole("main")).toContainText("Совещание завершено");
});
