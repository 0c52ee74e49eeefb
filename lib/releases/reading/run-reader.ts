import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  encodings,
  limits,
  type MediaType,
  mediaTypes,
  type ReadSource,
  readingRefusals,
  readingWarnings,
} from "./source";

/** What the reader's process prints first, on a line of its own; the text follows. */
const answerHead = z.union([
  z.strictObject({ ok: z.literal(false), refusal: z.enum(readingRefusals) }),
  z.strictObject({
    ok: z.literal(true),
    mediaType: z.enum(mediaTypes),
    encoding: z.enum(encodings).optional(),
    pages: z.number().int().positive().optional(),
    warnings: z.array(z.enum(readingWarnings)),
  }),
]);

const OUTPUT_LIMIT_BYTES = limits.textBytes + 4096;
const COMPLAINT_LIMIT = 2000;

// All that the process may open: its own code and the packages it reads with. The file comes by standard input.
const READABLE_PACKAGES = ["pdfjs-dist", "yauzl", "pend", "saxes", "xmlchars", "parse5", "entities"];

/**
 * Reads a file in a process of its own and answers what that says of it. A process that dies of a file was out of memory, and
 * one that does not end is ended: both are refusals. Throws when the process can't work at all.
 */
export function runReader(bytes: Uint8Array, named: MediaType): Promise<ReadSource> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...restrictions(), entry(), named], {
      // No settings: they hold the secret and the database's address. Windows starts no program without its own folder.
      env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), limits.timeMs);
    const printed: Buffer[] = [];
    let printedBytes = 0;
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printedBytes += chunk.length;
      if (printedBytes <= OUTPUT_LIMIT_BYTES) printed.push(chunk);
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
      if (signal) resolve({ ok: false, refusal: "took-too-long" });
      else if (code === 0) resolve(parseAnswer(Buffer.concat(printed)));
      else reject(new Error(`The process that reads files ended with ${code}. ${complaint}`));
    });
    child.stdin.end(bytes);
  });
}

function parseAnswer(printed: Buffer): ReadSource {
  const headEnd = printed.indexOf("\n");
  const head = answerHead.safeParse(parseJson(printed.subarray(0, Math.max(headEnd, 0)).toString()));
  // Words of its own instead of an answer: a file got the better of the process, which is then not believed.
  if (!head.success) return { ok: false, refusal: "damaged" };
  return head.data.ok ? { ...head.data, text: printed.subarray(headEnd + 1).toString() } : head.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the process may do: read its own code. Not write, not start programs, not load native ones, not read anything else. */
export function restrictions(): string[] {
  const readable = ["lib/releases/reading", ...READABLE_PACKAGES.map((name) => `node_modules/${name}`)];
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

function entry(): string {
  return inProject("lib/releases/reading/child/entry.ts");
}

/**
 * By its real place, which is how Node asks for it: node_modules may be a link. From the folder every program of Pacta is
 * started in: in the built application this code stands in a bundle elsewhere, so import.meta names no file beside it.
 */
function inProject(file: string): string {
  return realpathSync(path.join(/* turbopackIgnore: true */ process.cwd(), file));
}
