import type { Page } from "@playwright/test";

/** What a page's own browser complains of, and every host that it asked. */
type Complaints = {
  hosts: Set<string>;
  /** What came since this was last asked. */
  take(): string[];
};

/** Listens to all that the browser says is wrong: a request that failed, a script that threw, a rule of the page's own that refused. */
export async function listenForComplaints(page: Page): Promise<Complaints> {
  const said: string[] = [];
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  page.on("requestfailed", (request) => {
    // Going on to the next page breaks off what the one before was still loading: a slice of a font, as a rule.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") said.push(`failed: ${request.url()} ${why}`);
  });
  page.on("pageerror", (error) => said.push(`threw: ${error.message}`));
  page.on("console", (message) => {
    // The browser itself notes the 404 of the page that is asked for to see one.
    const isAskedFor = message.text().includes("404") && message.location().url.includes("no-such-page");
    if (["error", "warning"].includes(message.type()) && !isAskedFor) said.push(`said: ${message.text()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
  return { hosts, take: () => said.splice(0) };
}
