/**
 * What the start command tells a web process: here is a connection (the socket comes with it); answer "not ready" from now
 * on; finish what is under way within this time and leave.
 */
export type ToWebProcess = "connection" | "drain" | { leaveWithinMs: number };

/** What a web process tells the start command: it can work; it took the connection it was handed; how much memory it holds. */
export type FromWebProcess = "ready" | "taken" | { heldBytes: number };
