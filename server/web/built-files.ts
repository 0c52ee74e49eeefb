import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";

const PREFIX = "/_next/static";
const KEPT = "public, max-age=31536000, immutable";

/** Is it the address of a built file? They are the same for all and carry no one's data. */
export function isBuiltFile(url = ""): boolean {
  return url.startsWith(`${PREFIX}/`);
}

/**
 * Answers with files of the build, compressed when it was built (`server/start/compress-built-files.ts`), and with nothing that is not
 * in the list made here: an address is looked up, never joined to a path. Their names change with their content, so browsers keep them.
 */
export function builtFiles(folder: string) {
  const serve = sirv(folder, { brotli: true, gzip: true, etag: true, extensions: [] });
  return function answer(request: IncomingMessage, response: ServerResponse): void {
    const asked: IncomingMessage = Object.create(request, { url: { value: request.url?.slice(PREFIX.length) } });
    response.setHeader("Cache-Control", KEPT);
    serve(asked, response, () => {
      response.writeHead(404, { "Cache-Control": "private, no-store" }).end();
    });
  };
}
