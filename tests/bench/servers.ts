import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "@/server/run-node";
import type { FloorJob } from "./floor";
import type { Page } from "./targets";

/** The floor in a process of its own, as the app is. */
export async function startFloor(job: FloorJob): Promise<{ port: number; stop(): Promise<void> }> {
  const child = fork(path.join(root, "tests/bench/floor.ts"), [], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    execArgv: ["--import", "tsx", "--import", "./server/exit-with-parent.mjs"],
  });
  child.send(job);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    port,
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

/** Reads pages as the person of that cookie; anything but a whole page is thrown. */
export function pagesOf(port: number, cookie: string): Page {
  return async (address) => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, {
      headers: { cookie, "accept-language": "ru" },
      redirect: "manual",
    });
    const html = await response.text();
    if (response.status !== 200 || !html.includes("</html>")) {
      throw new Error(`${address} answered ${response.status}: ${html.slice(0, 200)}`);
    }
    return html;
  };
}
