import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Pages, and the data a page is moved on with. Whatever else is sent, such as a long file, goes out as it comes. */
const PAGE = /^text\/(html|x-component)\b/;

/** Longer than any page: from here on it is sent as it comes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Shorter ones grow. */
const LEAST_BYTES = 1024;

/**
 * Sends a page in one piece. The framework writes it in pieces of 4 kB, each of which would be framed, compressed and handed to the
 * system by itself, though nobody can show the first before the last is made. Compressed at the cheapest level: the next ones make a
 * page a tenth smaller for two to five times the work (docs/performance.md).
 */
export function sendWholePages(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === "HEAD") return;
  const { write, end, flushHeaders } = response;
  const pieces: Buffer[] = [];
  let bytes = 0;

  function isPage(): boolean {
    return PAGE.test(String(response.getHeader("Content-Type"))) && !response.headersSent;
  }

  function sendAsItComes(): void {
    Object.assign(response, { write, end, flushHeaders });
    if (bytes > 0) response.write(Buffer.concat(pieces));
  }

  response.flushHeaders = () => {
    if (!isPage()) flushHeaders.call(response);
  };
  response.write = ((...given: Parameters<typeof write>) => {
    if (!isPage() || bytes > MOST_BYTES) {
      sendAsItComes();
      return response.write(...given);
    }
    const [piece] = given;
    pieces.push(
      typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.length),
    );
    bytes += piece.length;
    const done = given.at(-1);
    if (typeof done === "function") process.nextTick(done as () => void);
    return true;
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    Object.assign(response, { write, end, flushHeaders });
    if (pieces.length === 0) return response.end(...given);
    const [last] = given;
    if (typeof last === "string" || last instanceof Uint8Array) pieces.push(Buffer.from(last));
    return response.end(packed(request, response, Buffer.concat(pieces)));
  }) as typeof end;
}

function packed({ headers }: IncomingMessage, response: ServerResponse, page: Buffer): Buffer {
  response.appendHeader("Vary", "Accept-Encoding");
  const accepted = String(headers["accept-encoding"] ?? "");
  if (page.length < LEAST_BYTES) return page;
  if (/\bbr\b/.test(accepted)) {
    response.setHeader("Content-Encoding", "br");
    return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY + 1 } });
  }
  if (!/\bgzip\b/.test(accepted)) return page;
  response.setHeader("Content-Encoding", "gzip");
  return gzipSync(page, { level: constants.Z_BEST_SPEED });
}
