import { setTimeout as pause } from "node:timers/promises";
import { nextFreePort, portState } from "@/server/free-port";

/** A start that can't go on for a reason the person can mend: its message is one sentence for them. */
export class StartRefused extends Error {}

const EVERY_IPV6 = "::";
const EVERY_IPV4 = "0.0.0.0";

/** A start that was asked to end a moment ago may still be answering its last requests. */
const PATIENCE_MS = 5000;

/**
 * The address to listen on. Refused with a sentence when the port stays taken: another start may be running, and guessing
 * would hide it.
 */
export async function listeningAddress(port: number, host: string): Promise<{ port: number; host: string }> {
  const since = Date.now();
  let state = await portState(port, host);
  while (state === "taken" && Date.now() - since < PATIENCE_MS) {
    await pause(100);
    state = await portState(port, host);
  }
  if (state === "free") return { port, host };
  if (state === "no-address" && host === EVERY_IPV6) return listeningAddress(port, EVERY_IPV4);
  if (state === "no-address") throw new StartRefused(`This machine has no address ${host} (HOST).`);
  if (state === "forbidden") {
    throw new StartRefused(`This account may not listen on port ${port}. Choose one above 1023, such as PORT=3000.`);
  }
  const next = await nextFreePort(port + 1, host);
  const advice = next === null ? "Choose another with PORT." : `The next free one is ${next}: PORT=${next} npm start`;
  throw new StartRefused(`Port ${port} is taken. ${advice}`);
}
