/** What a parser process may take, and how many there may be: whatever needs more was made to exhaust the server. */
export const sandboxLimits = {
  timeMs: 10_000,
  /** All in all; Node's own limit knows the objects of the language only. */
  memoryBytes: 384 * 1024 * 1024,
  /** Files read at the same time by one web process, and files that may wait for their turn. */
  atOnce: 2,
  waiting: 16,
} as const;
