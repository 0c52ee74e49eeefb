import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { lookup } from "mrmime";

const PREFIX = "/_next/static";
const KEPT = "public, max-age=31536000, immutable";

/** The forms that server/start/compress-built-files.ts makes of a file, the smallest first, and what a reader of one says. */
const FORMS = [
  { ending: ".br", encoding: "br", isAccepted: /\bbr\b/ },
  { ending: ".gz", encoding: "gzip", isAccepted: /\bgzip\b/ },
];

/** Is it the address of a built file? They are the same for all and carry no one's data. */
export function isBuiltFile(url = ""): boolean {
  return url.startsWith(`${PREFIX}/`);
}

/**
 * Answers with files of the build, compressed when it was built, and with nothing that is not in the list made here: an address is looked
 * up, never joined to a path. Their names change with their content, so browsers keep them. They are read once and held, some 8 MB: whoever
 * does not read an answer, or breaks it off, keeps no file open. A file is sent whole, whatever range of it is asked for (RFC 9110, 14.2).
 */
export function builtFiles(folder: string) {
  const files = new Map(namesIn(folder).map((name) => [`${PREFIX}/${name}`, readFileSync(path.join(folder, name))]));
  return function answer({ method, url = "", headers }: IncomingMessage, response: ServerResponse): void {
    const name = url.split("?")[0] ?? "";
    const accepted = String(headers["accept-encoding"] ?? "");
    const form = FORMS.find(({ ending, isAccepted }) => isAccepted.test(accepted) && files.has(name + ending));
    const content = files.get(name + (form?.ending ?? ""));
    if (!content) {
      response.writeHead(404, { "Cache-Control": "private, no-store" }).end();
      return;
    }
    response.setHeader("Cache-Control", KEPT);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Content-Type", lookup(name) ?? "application/octet-stream");
    response.setHeader("Content-Length", content.length);
    if (form) response.setHeader("Content-Encoding", form.encoding);
    response.end(method === "HEAD" ? undefined : content);
  };
}

function namesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, "/"));
}
