import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A page on another port of the same machine, to which a browser sends our cookies all the same. Each path posts to
 * `target` in its own way as soon as it is opened.
 */
export async function openCrossSitePage(target: string): Promise<{ url: string; close(): Promise<void> }> {
  const form = `<form method="post" action="${target}" enctype="multipart/form-data"><input name="text" value="x"></form>`;
  const send = "<script>document.forms[0].submit()</script>";
  const inFrame = `${form}${send}`.replaceAll('"', "&quot;");
  const pages: Record<string, string> = {
    "/form": form + send,
    "/sandboxed": `<iframe sandbox="allow-forms allow-scripts" srcdoc="${inFrame}"></iframe>`,
    "/fetch": `<script>fetch("${target}",{method:"POST",mode:"no-cors",credentials:"include",body:new FormData()})</script>`,
  };
  const server = createServer((request, response) => {
    response
      .setHeader("Content-Type", "text/html")
      .end(`<!doctype html><title>Other</title>${pages[request.url ?? ""] ?? ""}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
