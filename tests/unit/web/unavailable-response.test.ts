import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { BUSY } from "@/lib/forms/busy";
import { answerUnavailable } from "@/server/web/unavailable-response";
import { sendWholePages } from "@/server/web/whole-pages";

type Asked = { status?: number; type?: string; isAway?: boolean; headers?: Record<string, string> };

let asked: Asked = {};
// Answers as the framework does: it begins its answer, and fails at the second half of it.
const server = http.createServer((request, response) => {
  let hasFailed = false;
  answerUnavailable(
    request,
    response,
    () => hasFailed,
    () => null,
  );
  sendWholePages(request, response);
  response.statusCode = asked.status ?? 200;
  response.setHeader("Content-Type", asked.type ?? "text/html; charset=utf-8");
  response.flushHeaders();
  response.write("first half");
  hasFailed = asked.isAway ?? true;
  response.write("second half");
  response.end();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => server.close());

async function answerTo(what: Asked) {
  asked = what;
  const { port } = server.address() as AddressInfo;
  const request = http.request({ port, host: "127.0.0.1", headers: { accept: "text/html", ...what.headers } });
  request.end();
  const [answer] = (await once(request, "response")) as [http.IncomingMessage];
  const body = Buffer.concat(await answer.toArray()).toString();
  const { "retry-after": retryAfter, "content-type": type } = answer.headers;
  return { status: answer.statusCode, retryAfter, type, body };
}

it.each([200, 500])(
  "is 503 in place of a page that failed, begun with %i, and nothing of it is sent",
  async (status) => {
    const answer = await answerTo({ status });

    expect(answer).toMatchObject({ status: 503, retryAfter: "3", type: "text/html; charset=utf-8" });
    expect(answer.body).toContain("Pacta сейчас не может ответить");
    expect(answer.body).not.toContain("half");
  },
);

it("is 503 in place of a page's data, for which the browser then loads the page itself", async () => {
  const answer = await answerTo({ type: "text/x-component", headers: { accept: "*/*" } });

  expect(answer).toMatchObject({ status: 503, retryAfter: "3", type: "text/plain; charset=utf-8" });
});

it("is one word to an action, in the only type whose text the framework hands on", async () => {
  const headers = { accept: "text/x-component", "next-action": "00" };

  expect(await answerTo({ type: "text/x-component", headers })).toEqual({
    status: 503,
    retryAfter: "3",
    type: "text/plain",
    body: BUSY,
  });
});

it.each<[string, Asked, number]>([
  ["leads elsewhere", { status: 303 }, 303],
  ["is refused", { status: 404 }, 404],
  ["did not fail", { isAway: false }, 200],
  ["was sent in part already", { type: "text/csv" }, 200],
])("leaves an answer that %s as it is", async (_what, what, status) => {
  expect(await answerTo(what)).toMatchObject({ status, body: "first halfsecond half", retryAfter: undefined });
});
