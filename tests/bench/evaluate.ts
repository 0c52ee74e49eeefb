import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "@/server/run-node";
import { evaluateOwnCases } from "@/tests/bench/evaluate/own-cases";
import { writeBetweenMarkers } from "@/tests/bench/report";
import { evaluateLabelledReleases } from "./evaluate/labelled-releases";

/*
 * npm run evaluate -- [--labelled FOLDER] [--write]
 *
 * How well the reading does: on the sentences written for it, and on a folder of labelled releases with its scorer, where
 * there is one beside the project. `--write` puts the tables into docs/extraction.md.
 */
async function evaluate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      labelled: { type: "string", default: path.join(root, "..", "shared", "releases") },
      write: { type: "boolean", default: false },
    },
  });
  const report = [
    `Measured on ${new Date().toISOString().slice(0, 10)}.`,
    "### Own sentences",
    evaluateOwnCases(),
    "### Labelled releases",
    await evaluateLabelledReleases(path.resolve(values.labelled)),
  ].join("\n\n");
  console.log(report);
  if (values.write) await writeBetweenMarkers(path.join(root, "docs/extraction.md"), report, "evaluate");
}

evaluate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
