import { Agent, request as open } from "node:http";
import { connect } from "node:net";

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export type HttpRequest = {
  method?: string;
  /** Sent as it stands: nothing is normalised. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Value of the session cookie. */
  cookie?: string | undefined;
};

export type HttpAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  location: string | undefined;
  cookies: string[];
};

/** One request as it is told, with no redirect followed and no header added but Host: what a browser hides can be seen. */
export function sendRequest(
  base: string,
  { method = "GET", path, headers = {}, body, cookie }: HttpRequest,
): Promise<HttpAnswer> {
  const { hostname, port } = new URL(base);
  const sentHeaders = cookie === undefined ? headers : { Cookie: `pacta.session=${cookie}`, ...headers };
  return new Promise((resolve, reject) => {
    const request = open({ agent, hostname, port, method, path, headers: sentHeaders }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
          location: response.headers.location,
          cookies: response.headers["set-cookie"] ?? [],
        }),
      );
    });
    request.on("error", reject);
    request.setTimeout(60_000, () => request.destroy(new Error(`no answer in 60 s: ${method} ${path}`)));
    request.end(body);
  });
}

/** A form as a browser without JavaScript posts it: from a page of this very server. */
export function postForm(base: string, path: string, fields: [string, string][], cookie?: string): Promise<HttpAnswer> {
  const { type, body } = multipart(fields);
  return sendRequest(base, {
    method: "POST",
    path,
    body,
    cookie,
    headers: { Origin: base, "Content-Type": type, "Content-Length": String(body.length) },
  });
}

/** The sign-in form's kind of body. */
export function postUrlEncoded(
  base: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<HttpAnswer> {
  const body = new URLSearchParams(fields).toString();
  const own = { Origin: base, "Content-Type": "application/x-www-form-urlencoded" };
  return sendRequest(base, {
    method: "POST",
    path,
    body,
    headers: { ...own, "Content-Length": `${body.length}`, ...headers },
  });
}

export function multipart(fields: [string, string][]): { type: string; body: Buffer } {
  const boundary = "----walk-boundary";
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
  };
}

/** Bytes as they are, for requests no client would make. The status is 0 when the connection is closed without one. */
export function sendRaw(
  base: string,
  text: string,
): Promise<{ status: number; headers: Record<string, string | undefined> }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(text));
    const end = () => {
      const [first = "", ...lines] = answer.split("\r\n\r\n")[0]?.split("\r\n") ?? [];
      const headers = lines.map((line) => [line.split(": ")[0]?.toLowerCase(), line.split(": ").slice(1).join(": ")]);
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers: Object.fromEntries(headers) });
    };
    socket.setTimeout(60_000, () => reject(new Error(`no answer in 60 s to ${text.slice(0, 80)}`)));
    socket.on("data", (part) => {
      answer += part.toString("latin1");
      if (answer.includes("\r\n\r\n")) socket.destroy();
    });
    socket.on("error", end);
    socket.on("close", end);
  });
}
