import { openAs, statesOf } from "@/tests/e2e/authorization/browser";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });
test.describe.configure({ mode: "parallel" });

for (const language of ["ru", "ja"] as const) {
  test(`asks no other host for anything, and breaks no rule of its own (${language})`, async ({
    walk,
    page,
    context,
  }) => {
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    page.on("requestfailed", (request) => {
      // Going on to the next page breaks off what the one before was still loading: a slice of a font, as a rule.
      const why = request.failure()?.errorText;
      if (why !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${why}`);
    });
    page.on("pageerror", (error) => complaints.push(`threw: ${error.message}`));
    page.on("console", (message) => {
      // The browser itself notes the 404 of the page that is asked for to see one.
      const isAskedFor = message.text().includes("404") && message.location().url.includes("no-such-page");
      if (["error", "warning"].includes(message.type()) && !isAskedFor) complaints.push(`said: ${message.text()}`);
    });
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
      });
    });

    await openAs(context, walk, null, language);
    await page.goto("/sign-in");
    for (const { path, role } of statesOf(walk)) {
      await openAs(context, walk, role);
      await page.goto(path, { waitUntil: "load" });
      await page.evaluate(() => document.fonts.ready);
      expect(complaints, path).toEqual([]);
    }

    expect([...hosts]).toEqual([new URL(walk.app.url).host]);
  });
}

test("would notice a foreign request and a refused script", async ({ walk, page, context }) => {
  const seen: string[] = [];
  page.on("console", (message) => seen.push(message.text()));
  await openAs(context, walk, "coordinator");
  await page.goto("/settings");

  await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = '<img src="https://evil.example/x.png" onerror="window.harmed = true">';
    document.body.append(script);
  });

  await expect.poll(() => seen.join("\n")).toContain("evil.example");
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
});
