import path from "node:path";
import { parseArgs } from "node:util";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import type { Language } from "@/lib/vocabulary/languages";
import { root } from "@/server/run-node";
import { casesByLanguage } from "@/tests/unit/extraction/cases";
import { writeBetweenMarkers } from "./report";

/*
 * npm run bench:extraction -- [--write]
 *
 * How long the reading of a text takes by its length, in each language. The text is made of the own sentences, in which
 * there is more to find than in any release. `--write` puts the table into docs/extraction.md.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const NAMES = ["10 kB", "100 kB", "1 MB"];
const RUNS = 5;
const PARAGRAPH = 4;
const publishedOn = calendarDate("2025-09-10");

function textOf(language: Language, bytes: number): string {
  const one = casesByLanguage.find((group) => group.language === language);
  const sentences = [...(one?.cases ?? []), ...(one?.knownMisses ?? [])].map(({ text }) => text);
  const paragraphs: string[] = [];
  for (let length = 0, at = 0; length < bytes; at += PARAGRAPH) {
    const picked = Array.from({ length: PARAGRAPH }, (_, offset) => sentences[(at + offset) % sentences.length] ?? "");
    paragraphs.push(picked.join(" "));
    length += Buffer.byteLength(picked.join(" ")) + 1;
  }
  return paragraphs.join("\n");
}

/** The shortest of several runs, in milliseconds. */
function timeOf(text: string, language: Language): number {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    extractStatements(text, { language, publishedOn });
    return performance.now() - start;
  });
  return Math.min(...runs);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
  const rows = casesByLanguage.map(({ language }) => {
    extractStatements(textOf(language, 50_000), { language, publishedOn });
    const cells = SIZES.map((size) => {
      const text = textOf(language, size);
      const ms = timeOf(text, language);
      return `${ms.toFixed(ms < 100 ? 1 : 0)} ms, ${(Buffer.byteLength(text) / 1000 / ms).toFixed(2)} MB/s`;
    });
    return `| ${[language, ...cells].join(" | ")} |`;
  });
  const table = [`| | ${NAMES.join(" | ")} |`, `| --- ${"| ---: ".repeat(NAMES.length)}|`, ...rows].join("\n");
  const report = `Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}; the shortest of ${RUNS} runs.\n\n${table}`;
  console.log(report);
  if (values.write) await writeBetweenMarkers(path.join(root, "docs/extraction.md"), report, "bench:extraction");
}

await main();
