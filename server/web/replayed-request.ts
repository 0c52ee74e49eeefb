import { IncomingMessage } from "node:http";

/** The request again, with a body that is here already: what reads it never waits for its sender. */
export function replayedRequest(request: IncomingMessage, body: Buffer): IncomingMessage {
  const replayed = new IncomingMessage(request.socket);
  replayed.httpVersion = request.httpVersion;
  replayed.httpVersionMajor = request.httpVersionMajor;
  replayed.httpVersionMinor = request.httpVersionMinor;
  if (request.method !== undefined) replayed.method = request.method;
  if (request.url !== undefined) replayed.url = request.url;
  replayed.headers = request.headers;
  replayed.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  );
  replayed.complete = true;
  if (body.length > 0) replayed.push(body);
  replayed.push(null);
  return replayed;
}
