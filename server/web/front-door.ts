import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { originFor, originSettings } from "@/lib/auth/allowed-origin";
import { sessionCookie } from "@/lib/auth/cookies";
import type { Env } from "@/lib/env";
import { answering, type RequestContext } from "@/lib/request-context";
import type { AnswerHeaders } from "./answer-headers";
import { answerHealth, isAboutHealth } from "./answer-health";
import { bodyLimit, isUpload } from "./body-limits";
import { isBuiltFile } from "./built-files";
import { type PostedForm, sendBusy } from "./busy-answer";
import { type CanonicalBody, canonicalBody } from "./canonical-body";
import { clientOf } from "./client";
import { type AdmissionLimits, type Client, fairAdmission } from "./fair-admission";
import type { OnRequest } from "./http-server";
import { malformedRequestStatus } from "./malformed-request";
import { withReadableQuery } from "./readable-query";
import { bodyReceiver, type ReceivingLimits } from "./received-body";
import { replayedRequest } from "./replayed-request";
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
    waiting: 400,
    waitingPerAddress: 200,
    waitingPerPerson: 48,
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
 * sender's turn. What can be refused is refused before anything is kept of it.
 */
export function frontDoor(
  env: Env,
  headers: AnswerHeaders,
  handle: Handle,
  { answerBuiltFile, isDraining, limits = LIMITS }: Otherwise,
): OnRequest {
  const { admit } = fairAdmission(limits.admission);
  const receive = bodyReceiver(limits.receiving);

  const isOwn = ({ headers }: IncomingMessage): boolean => {
    return headers.origin !== undefined && headers.origin === originFor(headers.host ?? null, originSettings(env));
  };

  return function onRequest(request, response, { unanswered, isWaiting }) {
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
      void answerHealth(request, response, isDraining());
      return;
    }
    if (isBuiltFile(request.url)) {
      answerBuiltFile(request, response);
      return;
    }
    if (request.method !== "POST") {
      work(clientOf(request), request);
      return;
    }
    takeBody().catch(() => {
      if (!response.headersSent) refuse(400);
    });

    async function takeBody(): Promise<void> {
      const path = request.url?.split("?")[0] ?? "";
      const length = lengthOf(request);
      if (typeof length === "string") {
        refuse(length === "missing" ? 411 : 400);
        return;
      }
      const client = clientOf(request);
      const isOver = length > bodyLimit(path);
      // Its address says in a sentence that a file is too large, and who is to sign in, without reading it.
      if (isUpload(path) && (isOver || !isSignedIn(request))) {
        if (isWaiting) response.writeContinue();
        work(client, request);
        return;
      }
      if (isOver) {
        refuse(413);
        return;
      }
      if (isWaiting) response.writeContinue();
      const received = await receive(request, client.address);
      if ("body" in received) {
        releaseAtEnd(request, response, received.release);
        await passOn(client, path, received.body);
      } else if (received.refused === 408) refuse(408);
      else if (received.refused !== "gone") {
        response.setHeader("Connection", "close");
        sendBusy(response, received.refused, request);
      }
    }

    async function passOn(client: Client, path: string, body: Buffer): Promise<void> {
      if (isUpload(path)) {
        work(client, replayedRequest(request, body));
        return;
      }
      const canonical = await canonicalBody(body, request.headers);
      if (!canonical) {
        refuse(400);
        return;
      }
      request.headers["content-length"] = String(canonical.body.length);
      if (canonical.contentType) request.headers["content-type"] = canonical.contentType;
      work(client, replayedRequest(request, canonical.body), () => formToKeep(request, canonical));
    }

    function work(client: Client, asked: IncomingMessage, posted: () => PostedForm = () => null): void {
      const arrived = (leave: () => void) => {
        response.once("close", leave);
        if (response.destroyed) {
          leave();
          return;
        }
        answerUnavailable(asked, response, () => context.isUnavailable === true, posted);
        void answering(context, () => handle(asked, response));
      };
      // Refused before the guard: a form of another site is not given back as one of ours.
      admit(client, arrived, (status) => sendBusy(response, status, asked, isOwn(asked) ? posted() : null));
    }
  };
}

/** Pages whose forms ask for passwords. */
const WITH_SECRETS = new Set(["/sign-in", "/password"]);

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

/** What a browser without JavaScript posted to a page; a password is not written into another one. */
function formToKeep({ url = "/", headers }: IncomingMessage, { fields }: CanonicalBody): PostedForm {
  const isForm = headers["content-type"]?.startsWith("multipart/") && fields.length > 0;
  const holdsSecrets = WITH_SECRETS.has(url.split("?")[0] ?? "") || fields.some(([name]) => /password/i.test(name));
  return isForm && !holdsSecrets ? { action: url, fields } : null;
}

function isSignedIn({ headers }: IncomingMessage): boolean {
  return headers.cookie?.includes(`${sessionCookie()}=`) ?? false;
}

/** Bytes of the body; a body of unknown length is sent by no page of ours. */
function lengthOf({ headers }: IncomingMessage): number | "missing" | "unreadable" {
  const length = headers["content-length"];
  if (length === undefined || headers["transfer-encoding"] !== undefined) return "missing";
  return /^\d{1,15}$/.test(length) ? Number(length) : "unreadable";
}
