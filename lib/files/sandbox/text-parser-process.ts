// The process in which a stranger's file is opened: `node text-parser-process.ts KIND`, the file on standard input. It prints one line of JSON
// and, when the file was read, the text. Node runs it as it stands, without a build, which is why imports here carry `.ts`.
import { Console } from "node:console";
import { normalText } from "../normal-text.ts";
import { readFile } from "../parsing/read-file.ts";
import { Refused } from "../parsing/refused.ts";
import { type FileText, limits, type MediaType, mediaTypes } from "../text.ts";
import { watchLimits } from "./watch-limits.ts";

// Standard output is for the answer: what the packages have to say goes elsewhere.
globalThis.console = new Console(process.stderr, process.stderr);

// Nothing here asks the network for anything; nor shall a file that gets the better of a package.
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) Reflect.deleteProperty(globalThis, name);

async function answer(): Promise<string> {
  try {
    const { text, ...head } = bounded(await readFile(await standardInput(), namedKind()));
    return `${JSON.stringify({ ok: true, ...head })}\n${text}`;
  } catch (error) {
    return `${JSON.stringify({ ok: false, refusal: error instanceof Refused ? error.refusal : "damaged" })}\n`;
  }
}

function bounded(source: FileText): FileText {
  const text = normalText(source.text);
  if (text === "") throw new Refused("empty");
  if (Buffer.byteLength(text) > limits.textBytes) throw new Refused("too-much-text");
  const warnings = text.includes("\uFFFD") ? [...source.warnings, "replaced-characters" as const] : source.warnings;
  return { ...source, text, warnings };
}

function namedKind(): MediaType {
  const named = mediaTypes.find((kind) => kind === process.argv[2]);
  if (!named) throw new Error("The kind that the file's name claims is missing.");
  return named;
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

watchLimits();
process.stdout.write(await answer());
