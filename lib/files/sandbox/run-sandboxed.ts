import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import path from "node:path";
import { limits } from "../text";

const COMPLAINT_LIMIT = 2000;

// The packages that files are read with: beside its own code, all that such a process may open.
const READABLE_PACKAGES = ["pdfjs-dist", "yauzl", "pend", "saxes", "xmlchars", "parse5", "entities"];

/** A program that reads a stranger's file: where its code stands, what it is told, how much it may print. */
export interface SandboxedProgram {
  /** The file it starts with, from the project's root. */
  entry: string;
  argument: string;
  /** Folders of code it needs beside the reading of releases, from the project's root. */
  folders?: readonly string[];
  outputLimitBytes: number;
}

/**
 * Hands the bytes of a file to a process of its own that may only read its own code, and answers what that printed; "ended" when
 * it had to be ended or died: it took too long, printed too much or was out of memory. Throws when it can't work at all.
 */
export function runSandboxed(bytes: Uint8Array, program: SandboxedProgram): Promise<Buffer | "ended"> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [...restrictions(program.folders), inProject(program.entry), program.argument],
      {
        // No settings: they hold the secret and the database's address. Windows starts no program without its own folder.
        env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
        stdio: ["pipe", "pipe", "pipe"],
      },
    );
    const timer = setTimeout(() => child.kill("SIGKILL"), limits.timeMs);
    const printed: Buffer[] = [];
    let printedBytes = 0;
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printedBytes += chunk.length;
      if (printedBytes <= program.outputLimitBytes) printed.push(chunk);
      else child.kill("SIGKILL");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk).slice(0, COMPLAINT_LIMIT);
    });
    // A refusal may be said before all of the file was taken.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal) resolve("ended");
      else if (code === 0) resolve(Buffer.concat(printed));
      else reject(new Error(`${program.entry} ended with ${code}. ${complaint}`));
    });
    child.stdin.end(bytes);
  });
}

/** What the process may do: read its own code. Not write, not start programs, not load native ones, not read anything else. */
export function restrictions(folders: readonly string[] = []): string[] {
  const readable = ["lib/files", ...folders, ...READABLE_PACKAGES.map((name) => `node_modules/${name}`)];
  return [
    "--max-old-space-size=256",
    "--permission",
    // For the watch over its own limits.
    "--allow-worker",
    ...readable.map((folder) => `--allow-fs-read=${inProject(folder)}`),
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
