import { stripVTControlCharacters } from "node:util";
import { demonstrationPassword } from "@/lib/auth/demonstration";
import { openDatabase } from "@/lib/db";
import { formWith } from "@/tests/e2e/authorization/forms";
import { postUrlEncoded, sendRequest } from "@/tests/e2e/authorization/http";
import { expect, test } from "@/tests/support/app";
import { startWebServer } from "@/tests/support/web-server";

// Breaks a table on purpose.
test.use({ instance: "log" });

type Line = Record<string, unknown>;

test("every line is JSON and names its request, an error's stack too", async ({ app, page, signedInAs }) => {
  let printed = "";
  const settings = {
    DATABASE_URL: app.databaseUrl,
    PACTA_SECRET: app.secret,
    PACTA_DEMO: "1",
    PACTA_WEB_PROCESSES: "1",
  };
  const listen = (text: string) => {
    printed += text;
  };
  const web = await startWebServer({ ...settings, PACTA_LOG_LEVEL: "info" }, { listen });
  const database = openDatabase(app.databaseUrl, 1);
  try {
    const refused = await sendRequest(web.url, {
      method: "POST",
      path: "/api/auth/callback/credentials?secret=1",
      headers: { Origin: "https://evil.example", "Content-Length": "0" },
    });
    const form = await sendRequest(web.url, { path: "/sign-in" });
    const csrfToken = formWith(form.body, "csrfToken").fields.find(([name]) => name === "csrfToken")?.[1] ?? "";
    const cookie = form.cookies.map((each) => each.split(";")[0]).join("; ");
    const signIn = (password: string) =>
      postUrlEncoded(
        web.url,
        "/api/auth/callback/credentials",
        { csrfToken, callbackUrl: "/", email: "observer@demo.pacta", password },
        { Cookie: cookie },
      );
    const failed = await signIn("My-Typed-Password");
    const signedIn = await signIn(demonstrationPassword);

    await signedInAs("admin");
    await database.$executeRaw`ALTER TABLE sector RENAME TO sector_away`;
    const answer = await page.goto(`${web.url}/settings/registry/sectors`);
    const requestId = answer?.headers()["x-request-id"] ?? "none";
    await expect(page.locator("main")).toContainText(requestId);
    await database.$executeRaw`ALTER TABLE sector_away RENAME TO sector`;
    const hidden = await page.goto(`${web.url}/commitments/XX-99-999`);

    const lines = () => printed.split("\n").flatMap((line) => (line.trim() ? [JSON.parse(line) as Line] : []));
    const ofRequest = (id: unknown) => lines().filter((line) => line.requestId === id);
    await expect.poll(() => ofRequest(hidden?.headers()["x-request-id"]).length).toBeGreaterThan(0);
    const error = ofRequest(requestId).find((line) => line.msg === "a request failed");
    expect(JSON.stringify(error?.err)).toContain("\\n    at ");
    for (const [request, kind] of [
      [refused.headers["x-request-id"], "refused"],
      [failed.headers["x-request-id"], "sign_in_failed"],
      [signedIn.headers["x-request-id"], "signed_in"],
      [hidden?.headers()["x-request-id"], "refused"],
    ]) {
      expect(ofRequest(request), String(kind)).toContainEqual(
        expect.objectContaining({ security: true, kind, requestId: request }),
      );
    }
    const rows = await database.securityEvent.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ kind, requestId: id }) => [kind, id]).sort()).toEqual(
      lines()
        .flatMap((line) => (line.security ? [[line.kind, line.requestId]] : []))
        .sort(),
    );
    const admin = await database.user.findUniqueOrThrow({ where: { email: "admin@demo.pacta" } });
    expect(rows.at(-1)).toMatchObject({
      personId: admin.id,
      details: { method: "GET", path: "/commitments/XX-99-999", status: 404 },
    });
    expect(printed).not.toMatch(/My-Typed-Password|secret=1|observer@demo/);
    expect(stripVTControlCharacters(printed), "no colours").toBe(printed);
  } finally {
    await database.$disconnect();
    await web.stop();
  }
});

test("an administrator reads what happened, narrows it and takes it away", async ({ app, page, signedInAs }) => {
  const database = openDatabase(app.databaseUrl, 1);
  try {
    const { id } = await database.user.findUniqueOrThrow({ where: { email: "observer@demo.pacta" } });
    await database.$executeRaw`
      INSERT INTO security_event (kind, person_id, address, details)
      VALUES ('sign_in_failed', ${id}::uuid, '10.9.8.7', '{"reason": "password", "count": 3}'), ('signed_out', ${id}::uuid, '10.9.8.6', '{}')`;
    await signedInAs("admin");
    await page.goto("/settings");
    await page.getByRole("link", { name: "Журнал безопасности" }).click();

    await page.getByLabel("Адрес").fill("10.9.8.7");
    await page.getByLabel("Событие").selectOption({ label: "Вход не удался" });
    await page.getByRole("button", { name: "Применить" }).click();

    const rows = page.getByRole("table").getByRole("row").filter({ hasText: "10.9.8" });
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("неверный пароль · оттуда за час: 3");
    await expect(rows).toContainText("Наблюдатель");
    const href = await page.getByRole("link", { name: "CSV" }).getAttribute("href");
    const file = await (await page.request.get(href ?? "")).text();
    expect(file.split("\r\n").filter((line) => line.includes("10.9.8"))).toEqual([
      expect.stringContaining(`sign_in_failed;${id}`),
    ]);
    await page.goto("/settings/security-log?kind=exported");
    await expect(page.getByRole("table")).toContainText("журнал безопасности");
    await page.goto("/settings/security-log?address=10.9.8.5");
    await expect(page.getByText("Под эти условия ничего не подходит.")).toBeVisible();
  } finally {
    await database.$disconnect();
  }
});
