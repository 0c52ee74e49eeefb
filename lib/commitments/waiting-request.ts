/** As many requests for a report as may wait for an answer, of one commitment. */
export const MOST_WAITING = 20;

/** The request for a later control date that nobody has answered, of all that were made. */
export function waitingRequest<Request extends { answer: string | null }>(
  requests: readonly Request[],
): Request | null {
  return requests.find(({ answer }) => answer === null) ?? null;
}
