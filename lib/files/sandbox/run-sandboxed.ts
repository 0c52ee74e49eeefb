import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import path from "node:path";
import { sandboxLimits } from "./limits";

const COMPLAINT_LIMIT = 2000;

/** A program that reads a stranger's file: where its code stands, what it is told, how much it may print. */
interface SandboxedProgram {
  /** The file it starts with, from the project's root. */
  entry: string;
  argument: string;
  /** Files and folders of code, from the project's root: all that it may open. */
  readable: readonly string[];
  printedBytes: number;
}

/**
 * Hands the bytes of a file to a process of its own that may only read its own code, and answers what that printed; "ended" when
 * it had to be ended or died: it took too long, printed too much or was out of memory. Throws when it can't work at all.
 */
export function runSandboxed(bytes: Uint8Array, program: SandboxedProgram): Promise<Buffer | "ended"> {
  return new Promise((resolve, reject) => {
    const parser = spawn(
      process.execPath,
      [...restrictions(program.readable), inProject(program.entry), program.argument],
      {
        // No settings: they hold the secret and the database's address. Windows starts no program without its own folder.
        env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
        stdio: ["pipe", "pipe", "pipe"],
      },
    );
    const timer = setTimeout(() => parser.kill("SIGKILL"), sandboxLimits.timeMs);
    const printed: Buffer[] = [];
    let printedBytes = 0;
    let complaint = "";
    parser.stdout.on("data", (chunk: Buffer) => {
      printedBytes += chunk.length;
      if (printedBytes <= program.printedBytes) printed.push(chunk);
      else parser.kill("SIGKILL");
    });
    parser.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk).slice(0, COMPLAINT_LIMIT);
    });
    // A refusal may be said before all of the file was taken.
    parser.stdin.on("error", () => undefined);
    parser.on("error", reject);
    parser.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal) resolve("ended");
      else if (code === 0) resolve(Buffer.concat(printed));
      else reject(new Error(`${program.entry} ended with ${code}. ${complaint}`));
    });
    parser.stdin.end(bytes);
  });
}

/** What the process may do: read this code. Not write, not start programs, not load native ones, not read anything else. */
export function restrictions(readable: readonly string[]): string[] {
  return [
    "--max-old-space-size=256",
    "--permission",
    // For the watch over its own limits.
    "--allow-worker",
    ...readable.map((file) => `--allow-fs-read=${inProject(file)}`),
    "--experimental-strip-types",
    "--no-warnings",
  ];
}

/**
 * By its real place, which is how Node asks for it: node_modules may be a link. From the folder every program of Pacta is
 * started in: in the built application this code stands in a bundle elsewhere, so import.meta names no file beside it.
 */
function inProject(file: string): string {
  return realpathSync(path.join(/* turbopackIgnore: true */ process.cwd(), file));
}
