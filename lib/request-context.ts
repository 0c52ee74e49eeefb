import { AsyncLocalStorage } from "node:async_hooks";

/** The request that is being answered: what the log says with each of its lines. */
export type RequestContext = {
  /** The answer's `X-Request-Id`. */
  requestId: string;
  /** Where it comes from: server/web/sanitize-headers.ts. */
  address: string;
  /** Who asks, once their session was read. */
  personId?: string;
  sessionId?: string;
  /** It failed because the database is away or kept it waiting: it is to be asked again, and nothing is to be mended. */
  isUnavailable?: boolean;
};

// The server around Next and the parts of Next's build are separate copies of this module in one process: they meet here.
const KEY = Symbol.for("pacta.request-context");
const shared = globalThis as { [KEY]?: AsyncLocalStorage<RequestContext> };
shared[KEY] ??= new AsyncLocalStorage<RequestContext>();
const storage = shared[KEY];

/** Answers a request: whatever happens in `work`, however late, belongs to it. */
export function answering<Result>(context: RequestContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** Undefined where no request is answered: in the worker, in commands, between requests. */
export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}

/** From here on it is known whose request this is. */
export function identifyRequest(person: { personId: string; sessionId: string }): void {
  const context = storage.getStore();
  if (context) Object.assign(context, person);
}

/** The request under way failed because the database did not answer. */
export function noteUnavailable(): void {
  const context = storage.getStore();
  if (context) context.isUnavailable = true;
}
