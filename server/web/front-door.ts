import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { originFor, originSettings } from "@/lib/auth/allowed-origin";
import type { Env } from "@/lib/env";
import { answering, type RequestContext } from "@/lib/request-context";
import type { AnswerHeaders } from "./answer-headers";
import { answerHealth, isAboutHealth } from "./answer-health";
import { bodyLimit, isUpload } from "./body-limits";
import { isBuiltFile } from "./built-files";
import { sendBusy } from "./busy-answer";
import { clientOf } from "./client";
import { endFailed } from "./end-failed";
import { type AdmissionLimits, fairAdmission } from "./fair-admission";
import type { OnRequest } from "./http-server";
import { malformedRequestStatus } from "./malformed-request";
import { type AskedRequest, isShortForm, readPosted } from "./posted-request";
import { withReadableQuery } from "./readable-query";
import { bodyReceiver, type ReceivingLimits } from "./received-body";
import { sanitizeHeaders } from "./sanitize-headers";
import { tellIfRefused } from "./tell-if-refused";
import { answerUnavailable } from "./unavailable-response";

type Limits = { admission: AdmissionLimits; receiving: ReceivingLimits; unansweredPerConnection: number };

/** The pool has ten connections, and a page asks for several things at a time. */
export const LIMITS: Limits = {
  admission: {
    atOnce: 8,
    atOncePerAddress: 6,
    atOncePerPerson: 4,
    atOnceOfStrangers: 2,
    waiting: 400,
    waitingPerAddress: 200,
    waitingPerPerson: 48,
    // Whoever of their address is signed in finds room to wait.
    waitingOfStrangers: 150,
    waitMs: 10_000,
    holdMs: 5000,
  },
  receiving: { leastBytes: 4096, windowMs: 5000, heldBytes: 96 * 1024 * 1024, heldBytesPerAddress: 48 * 1024 * 1024 },
  unansweredPerConnection: 16,
};

type Otherwise = {
  answerBuiltFile: (request: IncomingMessage, response: ServerResponse) => void;
  isDraining: () => boolean;
  limits?: Limits;
};

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What every request passes before the framework sees it, in this order: is it one that can be asked, is its body here, is it its
 * sender's turn, can the body be read. What can be refused is refused before anything is kept of it.
 */
export function frontDoor(
  env: Env,
  headers: AnswerHeaders,
  handle: Handle,
  { answerBuiltFile, isDraining, limits = LIMITS }: Otherwise,
): OnRequest {
  const { admit } = fairAdmission(limits.admission);
  const receive = bodyReceiver(limits.receiving);
  const { secret } = env;
  if (secret === undefined) throw new Error("PACTA_SECRET is not set: whose session a cookie is can't be read.");

  const isOwn = ({ headers }: IncomingMessage): boolean => {
    return headers.origin !== undefined && headers.origin === originFor(headers.host ?? null, originSettings(env));
  };

  return async function onRequest(request, response, { unanswered, isWaiting }) {
    sanitizeHeaders(request.headers, request.socket.remoteAddress ?? "", env.trustedProxies);
    const context: RequestContext = { requestId: randomUUID(), address: String(request.headers["x-pacta-address"]) };
    headers.set(response, request.url ?? "", context.requestId);
    response.once("finish", () => tellIfRefused(request, response, context));

    const refuse = (status: number) => {
      if (status === 405) response.setHeader("Allow", "GET, HEAD, POST");
      response.writeHead(status, { Connection: "close" }).end();
    };
    const malformed = malformedRequestStatus(request);
    if (malformed !== null) {
      refuse(malformed);
      return;
    }
    request.url = withReadableQuery(request.url ?? "/");
    if (unanswered > limits.unansweredPerConnection) {
      response.setHeader("Connection", "close");
      sendBusy(response, 429, request);
      return;
    }
    if (isAboutHealth(request.url)) {
      await answerHealth(request, response, isDraining());
      return;
    }
    if (isBuiltFile(request.url)) {
      answerBuiltFile(request, response);
      return;
    }
    const client = await clientOf(request, secret);
    if (request.method === "POST") await takeBody();
    else work(async () => ({ request, posted: null }));

    async function takeBody(): Promise<void> {
      const path = request.url?.split("?")[0] ?? "";
      const length = lengthOf(request);
      if (typeof length === "string") {
        refuse(length === "missing" ? 411 : 400);
        return;
      }
      const isOver = length > bodyLimit(path);
      // Its address says in a sentence that a file is too large, and who is to sign in, without reading it.
      if (isUpload(path) && (isOver || client.person === null)) {
        if (isWaiting) response.writeContinue();
        work(async () => ({ request, posted: null }));
        return;
      }
      if (isOver) {
        refuse(413);
        return;
      }
      if (isWaiting) response.writeContinue();
      const received = await receive(request, client);
      if ("body" in received) {
        releaseAtEnd(request, response, received.release);
        work(() => readPosted(request, received.body), isShortForm(request, received.body));
      } else if (received.refused === 408) refuse(408);
      else if (received.refused !== "gone") {
        response.setHeader("Connection", "close");
        sendBusy(response, received.refused, request);
      }
    }

    /** `read` takes the processor, so it is done when it is its sender's turn. `isKept`: what was posted is given back where it can't be. */
    function work(read: () => Promise<AskedRequest | null>, isKept = false): void {
      const failed = (error: unknown) => endFailed(request, response, error);
      const arrived = (leave: () => void) => {
        response.once("close", leave);
        if (response.destroyed) leave();
        else answering(context, answer).catch(failed);
      };
      // Refused before the guard: a form of another site is not given back as one of ours, and a stranger's is not read.
      const turnAway = async (status: 429 | 503) => {
        const asked = isKept && client.person !== null && isOwn(request) ? await read() : null;
        sendBusy(response, status, request, asked?.posted);
      };
      admit(client, arrived, (status) => void turnAway(status).catch(failed));

      async function answer(): Promise<void> {
        const asked = await read();
        if (!asked) {
          refuse(400);
          return;
        }
        answerUnavailable(
          asked.request,
          response,
          () => context.isUnavailable === true,
          () => asked.posted,
        );
        await handle(asked.request, response);
      }
    }
  };
}

/** Releases once, when the answer or its connection is over: an answer that waits behind others is not told of the latter. */
function releaseAtEnd({ socket }: IncomingMessage, response: ServerResponse, release: () => void): void {
  const once = () => {
    response.off("close", once);
    socket.off("close", once);
    release();
  };
  response.once("close", once);
  socket.once("close", once);
  if (socket.destroyed) once();
}

/** Bytes of the body; a body of unknown length is sent by no page of ours. */
function lengthOf({ headers }: IncomingMessage): number | "missing" | "unreadable" {
  const length = headers["content-length"];
  if (length === undefined || headers["transfer-encoding"] !== undefined) return "missing";
  return /^\d{1,15}$/.test(length) ? Number(length) : "unreadable";
}
