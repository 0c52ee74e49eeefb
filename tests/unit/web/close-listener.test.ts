import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { closeListener } from "@/server/web/close-listener";

const WAITING = 20;

test("resets nobody who had connected when it was asked to close", async () => {
  const listener = createServer((connection) => void connection.end("welcome"));
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;

  const answers = Array.from({ length: WAITING }, () => answerOf(port));
  await closeListener(listener);

  expect(await Promise.all(answers)).toEqual(Array.from({ length: WAITING }, () => "welcome"));
  expect(await answerOf(port)).toBe("ECONNREFUSED");
});

function answerOf(port: number): Promise<string> {
  return new Promise((resolve) => {
    const connection = connect(port, "127.0.0.1");
    let text = "";
    connection.on("data", (chunk) => {
      text += chunk.toString();
    });
    connection.on("end", () => resolve(text));
    connection.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
