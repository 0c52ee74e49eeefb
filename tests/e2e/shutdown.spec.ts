import http from "node:http";
import { expect, test } from "@/tests/support/app";
import { startWebServer } from "@/tests/support/web-server";

/** What became of the requests of a few clients, each of which asks again as soon as it is answered. */
type Load = { answered: number; refused: number; lost: string[] };

const CLIENTS = 6;
const ENOUGH = 60;

test("answers every request that it accepted when it is asked to end", async ({ app }) => {
  const settings = { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" };
  const web = await startWebServer({ ...settings, PACTA_WEB_PROCESSES: "2" });
  const load: Load = { answered: 0, refused: 0, lost: [] };
  let isUnderWay: () => void = () => undefined;
  const underWay = new Promise<void>((resolve) => {
    isUnderWay = resolve;
  });
  const kept = new http.Agent({ keepAlive: true });
  // One half keeps its connections, the other opens one for each request.
  const clients = Array.from({ length: CLIENTS }, (_, index) =>
    untilRefused(`${web.url}/sign-in`, index % 2 === 0 ? kept : new http.Agent(), load, isUnderWay),
  );
  await underWay;

  await web.stop();
  await Promise.all(clients);

  expect(load.lost).toEqual([]);
  expect(load.refused).toBe(CLIENTS);
});

async function untilRefused(url: string, agent: http.Agent, load: Load, isUnderWay: () => void): Promise<void> {
  for (;;) {
    const outcome = await ask(url, agent);
    if (outcome === "ECONNREFUSED") {
      load.refused += 1;
      return;
    }
    if (outcome !== "whole") load.lost.push(outcome);
    load.answered += 1;
    if (load.answered === ENOUGH) isUnderWay();
  }
}

function ask(url: string, agent: http.Agent): Promise<string> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent }, (response) => {
      let page = "";
      response.on("data", (chunk: Buffer) => {
        page += chunk.toString();
      });
      response.on("error", (error) => resolve(`cut off: ${error.message}`));
      response.on("end", () => resolve(page.includes("</html>") ? "whole" : `answered ${response.statusCode}`));
    });
    request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
