import { horizontalOverflow, openAs } from "@/tests/e2e/authorization/browser";
import {
  anOverdueCommitment,
  chooseAction,
  isUncovered,
  openSteps,
  rowBelow,
  rowOf,
  stepsLink,
  violationsFromTop,
} from "@/tests/e2e/authorization/overdue-rows";
import { expect, test } from "@/tests/e2e/authorization/walk";

// These change the demonstration: an instance of their own.
test.use({ instance: "overdue" });

const list = "/overdue?group=none";

test("the coordinator asks for a report in the row", async ({ walk, page, context }) => {
  const { reference } = await anOverdueCommitment();
  await openAs(context, walk, "coordinator", "ru");
  await page.goto(list);

  await chooseAction(page, reference, "Запросить информацию");
  const form = rowBelow(page, reference);
  await expect(form.getByRole("heading", { name: `Запросить информацию: ${reference}` })).toBeFocused();
  await form.getByLabel("Доложить не позднее").fill("31.12.2099");
  await form.getByLabel(/О чём доложить/).fill("Что мешает?");
  await form.getByRole("button", { name: "Запросить информацию" }).click();

  const answer = rowBelow(page, reference);
  await expect(answer.getByRole("status")).toContainText("Информация запрошена");
  await expect(page.locator("#done")).toBeFocused();
  await expect(page).toHaveURL(/\/overdue\?group=none&done=/);
  await page.goto(`/commitments/${reference}`);
  await expect(page.getByText("Что мешает?")).toBeVisible();
});

test("the head sets a later date in the row, which then leaves the list where it stood", async ({
  walk,
  page,
  context,
}) => {
  const [before, moved] = [
    await anOverdueCommitment({ control: "2025-01-08" }),
    await anOverdueCommitment({ control: "2025-01-09" }),
  ];
  await openAs(context, walk, "head", "ru");
  await page.goto(list);

  await chooseAction(page, moved.reference, "Продлить срок");
  const form = rowBelow(page, moved.reference);
  await form.getByLabel("Контрольный срок").fill("01.01.2020");
  await form.getByLabel("Основание").fill("Согласование с японской стороной");
  await form.getByRole("button", { name: "Продлить срок" }).click();
  await expect(form.getByRole("alert")).toContainText("позже действующего");
  await expect(form.getByLabel("Основание")).toHaveValue("Согласование с японской стороной");
  expect(await violationsFromTop(page)).toEqual([]);

  await form.getByLabel("Контрольный срок").fill("II кв. 2099");
  await form.getByRole("button", { name: "Продлить срок" }).click();
  await form.getByRole("button", { name: "Срок верен: подтвердить" }).click();
  const answer = rowBelow(page, before.reference);
  await expect(answer.getByRole("status")).toContainText(moved.reference);
  await expect(answer.getByRole("status")).toContainText("Контрольный срок продлён");
  await expect(answer.getByRole("status")).toContainText("В этом перечне его больше нет");
  await expect(page.locator("#done")).toBeFocused();
  expect(await violationsFromTop(page)).toEqual([]);
});

test("a note is added in the row, and taken back there", async ({ walk, page, context }) => {
  const { reference } = await anOverdueCommitment();
  await openAs(context, walk, "head", "ru");
  await page.goto(list);

  await chooseAction(page, reference, "Добавить заметку");
  await rowBelow(page, reference).getByLabel("Заметка").fill("Позвонить в министерство");
  await rowBelow(page, reference).getByRole("button", { name: "Добавить заметку" }).click();
  await expect(rowBelow(page, reference).getByRole("status")).toContainText("Заметка добавлена");
  await rowBelow(page, reference).getByRole("button", { name: "Отменить" }).click();
  await expect(rowBelow(page, reference).getByRole("status")).toContainText("Изменение отменено");
  await expect(page).toHaveURL(/\/overdue\?/);
});

test("a stale row is refused with both values shown and the text kept", async ({ walk, page, context }) => {
  const { reference } = await anOverdueCommitment();
  await openAs(context, walk, "head", "ru");
  await page.goto(`${list}&act=${reference}:extend`);
  await page.getByLabel("Контрольный срок").fill("31.12.2099");
  await page.getByLabel("Основание").fill("Не потерять");
  const other = await context.newPage();
  await other.goto(`${list}&act=${reference}:add_note`);
  await other.getByLabel("Заметка").fill("Тем временем");
  await other.getByRole("button", { name: "Добавить заметку" }).click();
  await expect(other.getByRole("status")).toContainText("Заметка добавлена");

  await page.getByRole("button", { name: "Продлить срок" }).click();
  await expect(rowBelow(page, reference).getByRole("alert")).toContainText("Добавлена внутренняя заметка");
  await expect(rowBelow(page, reference).getByRole("alert")).toContainText("10 января 2025");
  await expect(page.getByLabel("Основание")).toHaveValue("Не потерять");
  await page.getByRole("button", { name: "Всё равно отправить" }).click();
  await page.getByRole("button", { name: "Срок верен: подтвердить" }).click();
  await expect(page.getByRole("status")).toContainText("Контрольный срок продлён");
});

test("cancelling gives the focus back to the row", async ({ walk, page, context }) => {
  const { reference } = await anOverdueCommitment();
  await openAs(context, walk, "head", "ru");
  await page.goto(`${list}&act=${reference}:add_note#act`);

  await page.getByRole("link", { name: "Отмена" }).click();

  await expect(page.getByRole("heading", { name: `Добавить заметку: ${reference}` })).toHaveCount(0);
  await expect(stepsLink(page, reference)).toBeFocused();
});

test("the head accepts what is reported as done, in the row, or sends it back", async ({ walk, page, context }) => {
  const [accepted, returned] = [
    await anOverdueCommitment({ status: "reported", control: "2025-01-06" }),
    await anOverdueCommitment({ status: "reported", control: "2025-01-07" }),
  ];
  await openAs(context, walk, "head", "ru");
  await page.goto(list);

  await chooseAction(page, returned.reference, "Вернуть на доработку");
  await rowBelow(page, returned.reference).getByLabel("Основание").fill("Нет подписанного акта");
  await rowBelow(page, returned.reference).getByRole("button", { name: "Вернуть на доработку" }).click();
  await expect(rowBelow(page, returned.reference).getByRole("status")).toBeVisible();
  await expect(rowOf(page, returned.reference).first()).toContainText("Возвращено");

  await chooseAction(page, accepted.reference, "Снять с контроля");
  const form = rowBelow(page, accepted.reference);
  await form.getByLabel("Итог").selectOption({ label: "Исполнено" });
  await form.getByLabel("Подтверждение: ссылка").fill("https://gov.example/act");
  await form.getByLabel("Название документа").fill("Акт");
  await form.getByLabel("Вид подтверждения").selectOption("signed_act");
  await form.getByLabel("Основание").fill("Акт получен, отчёта не было");
  await form.getByRole("button", { name: "Снять с контроля" }).click();
  await expect(page.locator("#done").getByRole("status")).toContainText("В этом перечне его больше нет");
});

test("each role is offered its own steps, and no form by an address", async ({ walk, page, context }) => {
  const { reference } = await anOverdueCommitment();
  const reported = (await anOverdueCommitment({ status: "reported" })).reference;
  const above = (await anOverdueCommitment({ status: "reported", controlLevel: "government" })).reference;
  const byCoordinator = [
    "request_report",
    "propose_decision",
    "report_interim",
    "report_final",
    "request_extension",
    "assign_owner",
    "add_evidence",
    "add_note",
  ];
  const byHead = ["take_off_control", "request_report", "extend", "propose_decision", "add_evidence", "add_note"];
  const byLead = [
    "report_interim",
    "report_final",
    "start",
    "request_extension",
    "assign_owner",
    "add_evidence",
    "add_note",
  ];
  const decisions = ["return", "additional_control", "take_off_control", "extend"];
  const onReported = [...decisions, "propose_decision", "add_evidence", "add_note"];
  const may: [Parameters<typeof openAs>[2], string, string[]][] = [
    ["coordinator", reference, [...byCoordinator, "restrict"]],
    ["coordinator", reported, ["propose_decision", "assign_owner", "add_evidence", "add_note", "restrict"]],
    ["head", reference, byHead],
    ["head", reported, onReported],
    ["head", above, ["propose_decision", "add_note"]],
    ["observer", reported, []],
    ["admin", reported, []],
    ["executor", walk.own, byLead],
    ["executor", reference, []],
  ];
  for (const [role, item, steps] of may) {
    await openAs(context, walk, role, "ru");
    await page.goto(list);
    await expect(stepsLink(page, item)).toHaveCount(steps.length > 0 ? 1 : 0);
    if (steps.length > 0) await openSteps(page, item);
    const links = page.locator(`.steps a[href*="act=${item}%3A"]`);
    const offered = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(
      offered.map((href) => /%3A([a-z_]+)/.exec(href)?.[1]),
      `${role} on ${item}`,
    ).toEqual(steps);
    for (const step of ["return", "extend", "report_interim"]) {
      await page.goto(`${list}&act=${item}:${step}`);
      const what = `${role}: ${step} of ${item}`;
      await expect(page.locator(`input[name="action"][value="${step}"]`), what).toHaveCount(
        steps.includes(step) ? 1 : 0,
      );
      // A form has a line of its own for the file that it sends, empty yet.
      const said = page.getByRole("status").filter({ hasText: /\S/ });
      await expect(said, what).toHaveCount(steps.includes(step) ? 0 : 1);
    }
  }
  await openAs(context, walk, "head", "ru");
  await page.goto(list);
  const menu = await openSteps(page, above);
  await expect(menu.getByText("Решения по этому пункту принимает уровень «Правительство»")).toBeVisible();
});

test("on a telephone, in Kazakh and in Japanese", async ({ walk, page, context }) => {
  const { reference } = await anOverdueCommitment();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const language of ["kk", "ja", "en"] as const) {
    await openAs(context, walk, "coordinator", language);
    await page.goto(`/overdue?act=${reference}:request_report#act`);
    await expect(page.locator("#act")).toBeFocused();
    expect(await isUncovered(page.locator("#act")), "nothing stands over what has the focus").toBe(true);
    expect(await horizontalOverflow(page), language).toBeLessThanOrEqual(0);
    expect(await violationsFromTop(page), language).toEqual([]);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the steps of a row are on the commitment's own page", async ({ walk, page, context }) => {
    const { reference } = await anOverdueCommitment();
    await openAs(context, walk, "coordinator", "ru");
    await page.goto(list);

    await stepsLink(page, reference).click();
    await page.locator("#act").getByRole("link", { name: "Запросить информацию" }).click();
    await expect(page.getByLabel("Доложить не позднее")).toBeVisible();
  });

  test("a report is asked for in the row", async ({ walk, page, context }) => {
    const { reference } = await anOverdueCommitment();
    await openAs(context, walk, "coordinator", "ru");
    await page.goto(`/overdue?group=none&status=in_progress&act=${reference}:request_report#act`);

    await page.getByLabel("Доложить не позднее").fill("вчера");
    await page.getByRole("button", { name: "Запросить информацию" }).click();
    await expect(rowBelow(page, reference).getByRole("alert")).toBeVisible();
    await page.getByLabel("Доложить не позднее").fill("31.12.2099");
    await page.getByRole("button", { name: "Запросить информацию" }).click();

    await expect(rowBelow(page, reference).getByRole("status")).toContainText("Информация запрошена");
    await expect(page).toHaveURL(/\/overdue\?status=in_progress&group=none&done=/);
  });
});
