import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { openDatabase } from "@/lib/db";
import { type App, expect, test } from "@/tests/support/app";

// These end an organisation of the demonstration: an instance of their own.
test.use({ instance: "handover" });
test.describe.configure({ mode: "serial" });

const OLD = "kz-industry";
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split("-").reverse().join(".");

let items: string[] = [];
const main = (page: Page) => page.getByRole("main");

/** What of the ministry is still to be done, and its names, as the database has them. */
async function read(app: App) {
  const database = openDatabase(app.databaseUrl, 1);
  try {
    const successor = await database.organisation.findUniqueOrThrow({ where: { code: "kz-transport" } });
    const found = await database.commitment.findMany({
      where: {
        status: { notIn: ["record_only", "off_control"] },
        marking: null,
        assignments: { some: { organisation: { code: OLD } } },
      },
      select: { reference: true },
      orderBy: [{ series: "asc" }, { number: "asc" }],
    });
    const old = await database.organisation.findUniqueOrThrow({ where: { code: OLD } });
    return { successor, old, references: found.map(({ reference }) => reference) };
  } finally {
    await database.$disconnect();
  }
}

test("an administrator ends an organisation once its items were seen by name", async ({ page, signedInAs, app }) => {
  const { successor, references } = await read(app);
  items = references;
  expect(items.length).toBeGreaterThan(1);
  await signedInAs("admin");
  await page.goto(`/settings/registry/organisations/${OLD}`);
  await page.getByLabel("Действует по").fill(YESTERDAY);
  await page.getByLabel("Правопреемник").selectOption(successor.id);
  await page.getByRole("button", { name: "Сохранить" }).click();
  const shown = main(page).getByRole("alert").filter({ hasText: /\S/ });
  for (const reference of items) await expect(shown).toContainText(reference);
  await expect(shown.getByRole("link", { name: "Передача дел" })).toHaveAttribute("href", `/handover?of=${OLD}`);
  await page.getByRole("button", { name: "Сохранить и закрыть" }).click();
  await expect(page).toHaveURL(/saved=/);

  // An administrator sees what is left, and hands nothing over.
  await page.goto(`/handover?of=${OLD}`);
  await expect(main(page)).toContainText(items[0] ?? "");
  await expect(page.getByRole("button", { name: /Передать/ })).toHaveCount(0);
});

test("a coordinator finds them in My work, in the register and on each page, and hands one over, then the rest", async ({
  page,
  signedInAs,
  app,
}) => {
  const { successor, old } = await read(app);
  const [first = "", ...others] = items;
  await signedInAs("coordinator");
  await page.goto("/");
  const section = page.getByRole("region", { name: "Нет действующего исполнителя" });
  await expect(section).toContainText(first);
  await page.goto("/register?condition=no_living_owner");
  await expect(page.getByRole("table").getByRole("row").filter({ hasText: first })).toContainText(
    "Нет действующего исполнителя",
  );
  await page.goto(`/commitments/${first}`);
  await expect(main(page)).toContainText(`Нет действующего исполнителя: ${old.nameRu}`);
  await page.getByRole("link", { name: "Передать дела" }).click();

  await expect(page).toHaveURL(`/handover?of=${OLD}`);
  await expect(page.getByLabel("Кому")).toHaveValue(successor.id);
  await page.getByLabel("Основание").fill("Министерство упразднено");
  await page.getByRole("button", { name: "Передать отмеченные" }).click();
  await expect(main(page)).toContainText("Выберите хотя бы одну договорённость");
  await page.getByRole("checkbox", { name: first }).check();
  await page.getByRole("button", { name: "Передать отмеченные" }).click();
  await expect(page.getByRole("status")).toContainText("Передано договорённостей: 1");
  await expect(page.getByRole("checkbox", { name: first })).toHaveCount(0);

  await page.getByLabel("Основание").fill("Министерство упразднено");
  await page.getByRole("button", { name: `Передать все (${others.length})` }).click();
  await expect(main(page).getByRole("alert").filter({ hasText: "Будут переданы все" })).toBeVisible();
  await page.getByRole("button", { name: `Да, передать все (${others.length})` }).click();
  await expect(page.getByRole("status")).toContainText(`Передано договорённостей: ${others.length}`);
  await expect(main(page)).toContainText("Передавать нечего");

  await page.goto(`/commitments/${first}`);
  await expect(main(page)).not.toContainText("Нет действующего исполнителя");
  const history = page.locator("#history");
  await expect(history).toContainText("Передано");
  await expect(history).toContainText(successor.nameRu ?? "");
  await expect(history).toContainText(old.nameRu ?? "");
  await expect(history).toContainText("Министерство упразднено");
});

test("a person is shut out once their items were seen; a coordinator without JavaScript gives them to a colleague", async ({
  page,
  signedInAs,
  app,
  browser,
}) => {
  const database = openDatabase(app.databaseUrl, 1);
  const item = await database.commitment.findFirstOrThrow({
    where: { open: true, marking: null, ownerId: { not: null }, owner: { role: "executor" } },
    include: { owner: true },
  });
  await database.$disconnect();
  const name = item.owner?.name ?? "";
  await signedInAs("admin");
  await page.goto(`/settings/registry/people/${item.ownerId}`);
  await expect(main(page)).toContainText(item.reference);
  await page.getByRole("button", { name: "Закрыть доступ", exact: true }).click();
  await expect(main(page).getByRole("alert").filter({ hasText: item.reference })).toContainText("Без доступа");
  await page.getByRole("button", { name: "Всё равно закрыть доступ" }).click();
  await expect(page.getByRole("status")).toHaveText("Доступ закрыт.");
  await expect(main(page)).toContainText("Доступ закрыт: человек не может войти.");

  await signedInAs("coordinator");
  const { cookies } = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: app.url });
  await plain.addCookies(cookies);
  const without = await plain.newPage();
  await without.goto("/handover");
  await without.getByRole("link", { name }).first().click();
  await without.getByRole("checkbox", { name: item.reference }).check();
  await without.getByLabel("Основание").fill(`Уволен ${randomUUID()}`);
  await without.getByRole("button", { name: "Передать отмеченные" }).click();
  await expect(without.getByRole("status")).toContainText("Передано договорённостей: 1");
  await without.goto(`/commitments/${item.reference}`);
  await expect(without.locator("#history")).toContainText(`${name} → никто`);
  await plain.close();
});
