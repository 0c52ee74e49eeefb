import type { IncomingMessage, ServerResponse } from "node:http";
import { type PostedForm, sendBusy } from "./busy-answer";

/** Of the framework's answer, what speaks of a body that is not sent. */
const OF_THE_BODY = ["content-encoding", "content-length", "content-type", "transfer-encoding", "etag", "link", "vary"];

/**
 * Answers 503 instead of the framework's answer where `isUnavailable` says, at the moment of answering, that the database did not
 * answer: nothing is broken, and the same is to be asked again. So it does for the framework's 500, and for the 200 of a page or of its
 * data that it began before it failed, which nobody was sent yet. What the framework goes on writing is thrown away.
 */
export function answerUnavailable(
  request: IncomingMessage,
  response: ServerResponse,
  isUnavailable: () => boolean,
  posted: () => PostedForm,
): void {
  const { writeHead, write, end, flushHeaders } = response;
  let isReplaced = false;

  /** Whether the framework's answer is thrown away; `status` is the one it is about to give. */
  function replaces(status: number): boolean {
    if (isReplaced) return true;
    if (response.headersSent || (status >= 300 && status < 500) || !isUnavailable()) return false;
    isReplaced = true;
    for (const name of OF_THE_BODY) response.removeHeader(name);
    Object.assign(response, { writeHead, write, end, flushHeaders });
    sendBusy(response, 503, request, posted());
    throwAwayTheRest();
    return true;
  }

  function throwAwayTheRest(): void {
    response.writeHead = () => response;
    response.flushHeaders = () => undefined;
    response.write = ((...given: unknown[]) => called(given, true)) as typeof response.write;
    response.end = ((...given: unknown[]) => called(given, response)) as typeof response.end;
  }

  response.writeHead = ((...given: Parameters<typeof writeHead>) =>
    replaces(given[0]) ? response : writeHead.apply(response, given)) as typeof response.writeHead;
  response.flushHeaders = () => {
    if (!replaces(response.statusCode)) flushHeaders.call(response);
  };
  response.write = ((...given: Parameters<typeof write>) =>
    replaces(response.statusCode) ? called(given, true) : write.apply(response, given)) as typeof response.write;
  response.end = ((...given: Parameters<typeof end>) =>
    replaces(response.statusCode) ? called(given, response) : end.apply(response, given)) as typeof response.end;
}

/** Tells whoever waits for a write that it is done. */
function called<Answer>(given: readonly unknown[], answer: Answer): Answer {
  const done = given.at(-1);
  if (typeof done === "function") process.nextTick(done as () => void);
  return answer;
}
