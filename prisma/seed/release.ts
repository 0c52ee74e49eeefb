import { readFileSync } from "node:fs";
import path from "node:path";
import type { Passage } from "./demonstration";

/** The release word for word. Spans index into it, so the file ends where the text ends, with no line break after it. */
export const releaseBody = readFileSync(path.join(process.cwd(), "prisma/seed/release-2025-08-25.txt"), "utf8");

export const release = {
  code: "KZ-JP-2025-08-25",
  meeting: "talks-2025-08-25",
  title: "Прочная основа, большие перспективы",
  publisher: "Казахстанская правда",
  side: "KZ",
  language: "ru",
  // The page shows no day of publication: this is the day of the talks, and marked so.
  publishedOn: "2025-08-25",
  publicationBasis: "meeting",
  url: "https://kazpravda.kz/n/prochnaya-osnova-bolshie-perspektivy/",
} as const;

/** References of its commitments: KZ-JP-2025-01 and on. */
export const series = "KZ-JP-2025";

/** Potential, praise and facts about the present: shown in the text as context, tracked by nobody. */
export const contextPassages: readonly Passage[] = [
  { span: [2635, 2771], statedBy: ["KZ"], cues: ["Имеется большой потенциал"] },
  { span: [1521, 1657], statedBy: ["KZ"], cues: ["есть все возможности"] },
  { span: [1402, 1519], statedBy: ["KZ"], cues: ["созданы"] },
  { span: [195, 263], statedBy: ["KZ", "JP"], cues: ["подтвердили высокий уровень"] },
  { span: [728, 846], statedBy: ["KZ"], cues: ["входит в число приоритетов"] },
  { span: [460, 615], statedBy: ["KZ"], cues: ["воспринимает"] },
  { span: [890, 997], statedBy: ["JP"], cues: ["заявил", "является важным партнером"] },
];
