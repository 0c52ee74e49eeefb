/**
 * The whole answer to an action that a page sent while Pacta could not work on it, with 503 or 429. The framework's client throws it as
 * the message of an error. Source: next, server-action-reducer.js.
 */
export const BUSY = "pacta-is-busy";

/** Does an error say that the action may just be sent again? */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message === BUSY;
}
