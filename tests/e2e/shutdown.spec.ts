import http from "node:http";
import { expect, test } from "@/tests/support/app";
import { startWebServer } from "@/tests/support/web-server";

const CLIENTS = 6;
const ENOUGH = 60;

test("answers every request that it accepted when it is asked to end", async ({ app }) => {
  const settings = { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" };
  const web = await startWebServer({ ...settings, PACTA_WEB_PROCESSES: "2" });
  const kept = new http.Agent({ keepAlive: true });
  const outcomes: string[] = [];
  let isEnding = false;
  let isUnderWay: () => void = () => undefined;
  const underWay = new Promise<void>((resolve) => {
    isUnderWay = resolve;
  });

  // Each asks again as soon as it is answered; one half keep their connections, the others open one for each request.
  async function client(agent: http.Agent): Promise<void> {
    while (!isEnding) {
      outcomes.push(await ask(`${web.url}/sign-in`, agent));
      if (outcomes.length === ENOUGH) isUnderWay();
    }
  }
  const clients = Array.from({ length: CLIENTS }, (_, index) => client(index % 2 === 0 ? kept : new http.Agent()));
  await underWay;

  // All six are waiting for an answer now.
  isEnding = true;
  await Promise.all([web.stop(), ...clients]);

  expect(outcomes.filter((outcome) => outcome !== "whole")).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(ENOUGH + CLIENTS - 1);
  expect(await ask(`${web.url}/sign-in`, new http.Agent())).toBe("ECONNREFUSED");
});

test("replaces a process that holds too much memory without losing a request", async ({ app }) => {
  const settings = { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" };
  // Any process holds more than that.
  const web = await startWebServer({ ...settings, PACTA_WEB_PROCESSES: "2" }, { mostHeldBytes: 1 });
  const kept = new http.Agent({ keepAlive: true });
  const outcomes: string[] = [];
  const processes: number[] = [];
  const isReplaced = () => processes.includes(3) && processes.at(-1) === 2;

  async function client(agent: http.Agent): Promise<void> {
    while (!isReplaced()) {
      outcomes.push(await ask(`${web.url}/sign-in`, agent));
      processes.push(web.pids().length);
    }
  }
  const clients = Array.from({ length: CLIENTS }, (_, index) => client(index % 2 === 0 ? kept : new http.Agent()));
  await Promise.all(clients);
  await web.stop();

  expect(outcomes.filter((outcome) => outcome !== "whole")).toEqual([]);
  // Both hold too much, and one is replaced at a time.
  expect(Math.max(...processes)).toBe(3);
});

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
