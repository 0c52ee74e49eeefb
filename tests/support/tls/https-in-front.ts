import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:https";
import { anyFreePort } from "@/server/free-port";
import { startWebServer } from "../web-server";
import { selfSigned } from "./certificate";

/** The application as it stands in a ministry: under an https address, behind something that ends TLS before it. */
export async function startBehindHttps(
  settings: Record<string, string>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await anyFreePort("127.0.0.1");
  const url = `https://localhost:${port}`;
  const web = await startWebServer({ ...settings, PACTA_URL: url, PACTA_WEB_PROCESSES: "1" });
  const server = createServer(selfSigned(), (incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const onward = request(new URL(path ?? "/", web.url), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url,
    async stop() {
      server.closeAllConnections();
      server.close();
      await web.stop();
    },
  };
}
