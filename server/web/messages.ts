/** What the primary tells a web process: answer "not ready" from now on; then finish what is under way and leave. */
export type ToWorker = "drain" | "leave";

/** What a web process tells the primary before it gives up: the address it was to listen on can't be had. */
export type FromWorker = { cannotListen: string };
