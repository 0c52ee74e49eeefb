import { existsSync } from "node:fs";
import path from "node:path";
import { verifyFolder } from "@/lib/checkpoints/verify-folder";

type Place = { folder: string; keyFile: string };

/** Says which checkpoints a restored database agrees with, which are newer than the backup, and what to do about these. */
export async function againstCheckpoints(
  databaseUrl: string,
  { folder, keyFile }: Place,
  backup: string,
): Promise<string> {
  if (!existsSync(folder) || !existsSync(keyFile)) {
    return `No checkpoints here: a backup holds neither them nor their key. Put them into ${folder} and ${keyFile} before Pacta is started, or a series of its own begins at number 1.`;
  }
  try {
    const { last, disagreements, count } = await verifyFolder(databaseUrl, { folder, keyFile });
    if (!last) return `There are no checkpoints in ${folder}.`;
    if (count === 0) return `It agrees with the checkpoints in ${folder}, of which the last is number ${last.number}.`;
    const differing = [...disagreements].map(([number, ends]) => `number ${number} (${ends})`);
    if (differing.length === 0)
      return `Files of checkpoints in ${folder} are not as they were written: npm run audit:verify says which.`;
    return [
      `Not in this backup is what these checkpoints saw, with the count of ends of chains: ${differing.join(", ")}.`,
      "Those written after the backup was made must be among them and no others: then begin a new series with",
      `  npm run checkpoint:begin -- --reason "restored from ${path.basename(backup)}"`,
    ].join("\n");
  } catch (error) {
    return `The checkpoints in ${folder} could not be read: ${error instanceof Error ? error.message : error}`;
  }
}
