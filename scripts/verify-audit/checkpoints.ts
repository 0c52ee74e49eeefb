import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { CheckpointFlaw, EndedSeries } from "@/lib/checkpoints/verify-checkpoints";
import { verifyFolder } from "@/lib/checkpoints/verify-folder";
import type { Env } from "@/lib/env";
import { checkpointPaths } from "@/server/checkpoints/checkpoint-place";

/** Compares the history with the signed checkpoints, those of the settings or of `--checkpoints FOLDER --public-key FILE`, and says what it found. Answers whether all is well. */
export async function verifyAgainstCheckpoints(databaseUrl: string, env: Env): Promise<boolean> {
  const options = { checkpoints: { type: "string" }, "public-key": { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const own = checkpointPaths(env);
  const folder = path.resolve(values.checkpoints ?? own.folder);
  const keyFile = path.resolve(values["public-key"] ?? own.keyFile);
  const isAsked = values.checkpoints !== undefined || env.checkpointFolder !== undefined;
  if (!isAsked && !(existsSync(folder) && existsSync(keyFile))) {
    console.log("No checkpoints: a history rewritten as a whole would not be found.");
    return true;
  }
  const { checkpoints, heads, last, ended, flaws, count } = await verifyFolder(databaseUrl, { folder, keyFile });
  for (const flaw of flaws) console.error(told(flaw));
  if (count > flaws.length) console.error(`… and ${count - flaws.length} more.`);
  if (!last) console.log(`No checkpoints in ${folder}: a history rewritten as a whole would not be found.`);
  else {
    for (const series of ended) console.log(toldOfSeries(series));
    const agrees = ended.length === 0 ? "the history agrees with all of them" : "what no statement counted agrees";
    const found = count === 0 ? agrees : `${count} disagreements`;
    console.log(`${checkpoints} checkpoints with ${heads} ends of chains: ${found}`);
    console.log(
      `The last is number ${last.number} of ${last.at}, SHA-256 ${last.sha256}: later ones are missing if you know of any.`,
    );
  }
  return count === 0;
}

function told(flaw: CheckpointFlaw): string {
  switch (flaw.why) {
    case "missing":
      return `Checkpoint ${flaw.number} is missing.`;
    case "unreadable":
      return `Checkpoint ${flaw.number} can't be read: it was cut or changed.`;
    case "unsigned":
      return `Checkpoint ${flaw.number} is not signed with this key, or was changed after it was signed.`;
    case "follows":
      return `Checkpoint ${flaw.number} does not follow the one before it: one of the two was exchanged.`;
    case "rewritten":
      return `Event ${flaw.seq} of ${flaw.chain} is not the one that checkpoint ${flaw.number} saw: the chain was rewritten.`;
    case "more":
      return `${flaw.found} ends of chains differ from what the series that checkpoint ${flaw.number} ended saw, and its statement counted ${flaw.stated}: something was changed since.`;
    case "cut":
      return `Event ${flaw.seq} of ${flaw.chain}, which checkpoint ${flaw.number} saw, is gone: the chain was cut or removed.`;
  }
}

function toldOfSeries({ number, at, previous, agreesTo, disagreements, reason }: EndedSeries): string {
  const agreed = agreesTo === 0 ? "none of its checkpoints" : `its checkpoints up to ${agreesTo}`;
  return `Checkpoint ${number} of ${at} ended the series whose last is ${number - 1}, SHA-256 ${previous}, for this reason: ${reason}. The history agreed with ${agreed}, and not with ${disagreements} ends of chains after that.`;
}
