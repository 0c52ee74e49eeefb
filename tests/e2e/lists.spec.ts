import { expect, test } from "@/tests/support/app";

test("overdue items stand longest late first, with what is needed beside them", async ({ page, signedInAs }) => {
  await signedInAs("head");
  await page.goto("/overdue?group=none");

  const references = page.getByRole("row").getByRole("link", { name: /^KZ-JP-2025-\d\d$/ });
  await expect(references).toHaveText(["KZ-JP-2025-05", "KZ-JP-2025-07", "KZ-JP-2025-13", "KZ-JP-2025-03"]);
  await page
    .getByRole("row", { name: /KZ-JP-2025-05/ })
    .getByText("Действия")
    .click();
  await page.getByRole("link", { name: "Продлить срок" }).first().click();
  await expect(page).toHaveURL(/\/overdue\?group=none&act=KZ-JP-2025-05%3Aextend#act$/);
  await expect(page.getByLabel("Контрольный срок")).toBeVisible();
});

test("the register is filtered, sorted and taken along as CSV by its address alone", async ({ page, signedInAs }) => {
  await signedInAs("observer");
  await page.goto("/register?status=in_progress&sort=reference");
  const references = page.getByRole("row").getByRole("link", { name: /^KZ-JP-2025-\d\d$/ });
  await expect(references).toHaveText([
    "KZ-JP-2025-01",
    "KZ-JP-2025-02",
    "KZ-JP-2025-06",
    "KZ-JP-2025-10",
    "KZ-JP-2025-11",
  ]);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /CSV/ }).click(),
  ]);
  const lines = (await (await download.createReadStream()).toArray()).join("").trim().split("\r\n");
  expect(lines.length === 1 ? lines.join().split("\n") : lines).toHaveLength(6);
});

test("the filters open where they are, by keyboard, and keep what is typed and what is in force", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("observer");
  await page.goto("/register?status=in_progress&lead=kz-transport");
  const chips = page.getByRole("list", { name: "Действующие фильтры" });
  await expect(chips).toContainText("Минтранс РК");
  await page.getByRole("main").getByRole("searchbox").fill("рейс");
  await page.getByRole("button", { name: "Фильтры" }).press("Enter");

  await expect(page).toHaveURL(/panel=open/);
  await expect(page.getByText("Фильтры", { exact: true })).toBeFocused();
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue("рейс");
  await expect(page.getByLabel("В работе", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Ответственный исполнитель")).toHaveValue("kz-transport");

  await page.getByLabel("Ответственный исполнитель").selectOption("");
  await page.getByRole("button", { name: "Применить" }).press("Enter");
  await expect(page).not.toHaveURL(/panel=/);
  await expect(chips).toContainText("В работе");
  await expect(chips).not.toContainText("Минтранс РК");
});

test("words are found in the quotes, in any language of the title", async ({ page, signedInAs }) => {
  await signedInAs("observer");
  for (const words of ["прямого рейса", "direct flight", "直行便", "тікелей рейс"]) {
    await page.goto(`/register?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole("link", { name: "KZ-JP-2025-02" }), words).toBeVisible();
  }
});

test("what is found is marked, and each row says where it was found", async ({ page, signedInAs }) => {
  await signedInAs("observer");
  await page.goto(`/register?q=${encodeURIComponent("прямые рейсы Минтранса 日本")}`);

  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "KZ-JP-2025-02" }) });
  await expect(row.locator("a mark")).toHaveText(["прямого", "рейса"]);
  await expect(row).toContainText("Организация: Минтранс РК");
  await expect(row).toContainText("Страна: Япония");
});

test("a number leads to its item, and from there to the search; out of sight it is an empty list as if there were none", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  await page.goto("/register?sort=status");
  await page.getByRole("main").getByRole("searchbox").fill("kz jp 2025 5");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/commitments\/KZ-JP-2025-05\?in=register/);
  await page.getByRole("link", { name: "Реестр: поиск «kz jp 2025 5»" }).click();
  await expect(page).toHaveURL(/\/register\?q=kz\+jp\+2025\+5/);
  await page.goto("/");
  await page.locator("#search").fill("КZ-JP-2025-05");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("филиал");

  await signedInAs("executor");
  const seen = [];
  for (const number of ["KZ-JP-2025-05", "KZ-JP-2025-95"]) {
    const answer = await page.goto(`/register?q=${number}`);
    expect(answer?.status()).toBe(200);
    // The browser puts these in, the second fetched after the page: whatever else it does is done by then.
    await expect(page.getByRole("button", { name: "Печать" })).toBeVisible();
    await expect(page.locator("main dialog")).toBeAttached();
    const text = (await page.getByRole("main").textContent()) ?? "";
    seen.push([new URL(page.url()).pathname, text.replaceAll(number, "")]);
  }
  expect(seen[0]).toEqual(seen[1]);
});

/** Where one chooses organisations, people and countries, with how many there are at least. */
const choices = [
  { role: "coordinator", path: "/register?panel=open", fields: { lead: 5, side: 1, owner: 1 } },
  { role: "coordinator", path: "/commitments/KZ-JP-2025-09?do=hand_over#act", fields: { successorId: 5 } },
  { role: "admin", path: "/settings/registry/organisations/new", fields: { parentId: 5, successorId: 5 } },
  { role: "admin", path: "/settings/registry/people/new", fields: { organisationId: 5 } },
  { role: "admin", path: "/settings/security-log", fields: { person: 5 } },
] as const;

test("one chooses in the order of the reader's alphabet", async ({ page, context, app, signedInAs }) => {
  const { compare } = new Intl.Collator("kk");
  for (const { role, path, fields } of choices) {
    await signedInAs(role);
    await context.addCookies([{ name: "pacta.language", value: "kk", url: app.url }]);
    await page.goto(path);
    for (const [name, least] of Object.entries(fields)) {
      const options = page.locator(`select[name="${name}"] option:not([value=""], [value="none"])`);
      const labels = await options.allTextContents();
      expect(labels.length, `${path} ${name}`).toBeGreaterThanOrEqual(least);
      expect(labels, `${path} ${name}`).toEqual(labels.toSorted(compare));
    }
  }
});

test("an executor sees the own ministry's work first", async ({ page, signedInAs }) => {
  await signedInAs("executor");
  await page.goto("/");
  const overdue = page.getByRole("region", { name: /Просрочено/ });
  await expect(overdue.getByRole("link", { name: "KZ-JP-2025-07", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "KZ-JP-2025-05" })).toHaveCount(0);
});

test("the timeline tells the flight's slips, and its table says the same", async ({ page, signedInAs }) => {
  await signedInAs("head");
  await page.goto("/timeline");
  await expect(page.getByText(/первоначально:\s2017\sгод/).first()).toBeVisible();

  await page.getByRole("link", { name: "Показать таблицей" }).click();
  const flight = page.getByRole("row", { name: /KZ-JP-2025-02/ });
  await expect(flight).toContainText("2026 год");
  await expect(flight).toContainText("2017 год");
});

test("the language is changed on the page one reads, and stays", async ({ page, signedInAs }) => {
  await signedInAs("coordinator");
  await page.goto("/register?status=reported");
  await page.getByRole("banner").getByText("Русский", { exact: true }).first().click();
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page).toHaveURL(/\/register\?status=reported$/);

  await page.goto("/overdue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("期限超過");
});
