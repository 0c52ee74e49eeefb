/** After a replacement. Where even a fresh process soon holds more than the ceiling, Pacta must not be busy with replacing alone. */
const REST_MS = 60_000;

/**
 * Has a process that holds more than the ceiling replaced, one at a time. A heap that once was large stays large, so that one heavy
 * request would keep its memory for as long as the process lives.
 */
export function memoryCeiling(ceilingBytes: number) {
  let isReplacing = false;
  let restsUntil = 0;
  return {
    async holds(heldBytes: number, replace: () => Promise<void>): Promise<void> {
      if (heldBytes <= ceilingBytes || isReplacing || Date.now() < restsUntil) return;
      isReplacing = true;
      try {
        await replace();
      } finally {
        isReplacing = false;
        restsUntil = Date.now() + REST_MS;
      }
    },
  };
}
