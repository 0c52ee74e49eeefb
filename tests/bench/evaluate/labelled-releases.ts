import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { runNode } from "@/server/run-node";
import { markdownTable } from "./table";

const figure = z.number().nullable();
const report = z.record(
  z.string(),
  z.object({
    labels: z.number(),
    trackableRecall: figure,
    trackablePrecision: figure,
    trackableF1: figure,
    recall: figure,
    precision: figure,
    f1: figure,
    kindAccuracy: figure,
    deadlineRecall: figure,
    deadlinePrecision: figure,
  }),
);

const columns = [
  ["labels", "labels"],
  ["trackable F1", "trackableF1"],
  ["recall", "trackableRecall"],
  ["precision", "trackablePrecision"],
  ["all F1", "f1"],
  ["recall", "recall"],
  ["precision", "precision"],
  ["kind right", "kindAccuracy"],
  ["deadlines found", "deadlineRecall"],
  ["deadline precision", "deadlinePrecision"],
] as const;

/** The figures of a folder's `dev` releases by the folder's own scorer, or a line that says there is none. */
export async function evaluateLabelledReleases(folder: string): Promise<string> {
  const [scorer, releases] = [path.join(folder, "score.mjs"), path.join(folder, "dev")];
  if (!existsSync(scorer) || !existsSync(releases))
    return "No labelled releases here: `--labelled FOLDER` names a folder with `dev/` and `score.mjs`.";
  const extractor = [process.execPath, "--import", "tsx", "scripts/extract.ts"];
  const printed = await runNode([scorer, releases, "--json", "--", ...extractor]);
  const groups = Object.entries(report.parse(JSON.parse(printed)));
  return markdownTable(
    ["", ...columns.map(([title]) => title)],
    groups.map(([group, figures]) => [
      group,
      ...columns.map(([, key]) => (key === "labels" ? String(figures[key]) : (figures[key]?.toFixed(3) ?? "–"))),
    ]),
  );
}
