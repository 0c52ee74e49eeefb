import { mkdir } from "node:fs/promises";
import path from "node:path";
import { readOrCreateKey } from "@/lib/checkpoints/signing-key";
import type { Env } from "@/lib/env";
import { defaultDataFolder } from "@/server/postgres/folders";
import { root } from "@/server/run-node";

type Settings = Pick<Env, "checkpointFolder" | "checkpointKey" | "dataFolder">;

/** The folder and the file of the key that the settings name, or those in the data folder. */
export function checkpointPaths({ checkpointFolder, checkpointKey, dataFolder }: Settings) {
  const data = path.resolve(dataFolder ?? defaultDataFolder(root));
  return {
    folder: path.resolve(checkpointFolder ?? path.join(data, "checkpoints")),
    keyFile: path.resolve(checkpointKey ?? path.join(data, "checkpoint-key")),
  };
}

/**
 * Where checkpoints are written and with which key, which is made at the first call. A folder that was named is never made: a disk
 * that is not there must not be taken for an empty folder.
 */
export async function checkpointPlace(settings: Settings) {
  const { folder, keyFile } = checkpointPaths(settings);
  if (settings.checkpointFolder === undefined) await mkdir(folder, { recursive: true });
  return { folder, key: await readOrCreateKey(keyFile) };
}
