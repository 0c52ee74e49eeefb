import { Busy, concurrencyLimit } from "../../concurrency-limit";
import { sandboxLimits } from "./limits";
import { runSandboxed } from "./run-sandboxed";

/** For all that is opened in a process of its own: what these take, they take from one machine. */
const processes = concurrencyLimit(sandboxLimits.atOnce, sandboxLimits.waiting);

/** Runs such a process when it is its sender's turn; "busy" where too many wait already. */
export function runInTurn(...[bytes, program]: Parameters<typeof runSandboxed>): Promise<Buffer | "ended" | "busy"> {
  return processes
    .run(() => runSandboxed(bytes, program))
    .catch((error: unknown) => {
      if (error instanceof Busy) return "busy";
      throw error;
    });
}
