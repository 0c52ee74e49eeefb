import { Console } from "node:console";
import { watchLimits } from "./watch-limits.ts";

/** Has to be said before a stranger's file is looked at: what of Node is not for it, and how much it may take. */
export function confine(): void {
  // Standard output is for the answer: what the packages have to say goes elsewhere.
  globalThis.console = new Console(process.stderr, process.stderr);
  // Nothing here asks the network for anything; nor shall a file that gets the better of a package.
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) Reflect.deleteProperty(globalThis, name);
  watchLimits();
}

export async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
