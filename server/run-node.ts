import { spawn } from "node:child_process";
import path from "node:path";

/** The folder of this clone. */
export const root = path.resolve(import.meta.dirname, "..");

/** Environment variables to add or, with undefined, to leave out. */
export type EnvironmentOverrides = Record<string, string | undefined>;

/** Runs Node with these arguments, paths from the clone's folder, to its end. Answers what it printed; throws with that when it failed. */
export function runNode(args: string[], env: EnvironmentOverrides = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: {
        ...process.env,
        // Programs that look for Node by this path find the one that runs here.
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const endWithUs = () => child.kill();
    process.once("exit", endWithUs);
    let printed = "";
    const collect = (chunk: Buffer) => {
      printed += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("exit", endWithUs);
      if (code === 0) resolve(printed);
      else reject(new Error(`node ${args.join(" ")} ended with ${signal ?? code}:\n${printed.trim()}`));
    });
  });
}
