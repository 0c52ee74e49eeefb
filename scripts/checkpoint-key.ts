import { publicKeyOf, readOrCreateKey } from "@/lib/checkpoints/signing-key";
import { EnvError, readEnv } from "@/lib/env";
import { errorText } from "@/lib/error-in-log";
import { checkpointPaths } from "@/server/checkpoints/checkpoint-place";

// `npm run checkpoint:key`: prints the public key that others verify the checkpoints of this installation with.
async function print(): Promise<void> {
  const { keyFile } = checkpointPaths(readEnv({ ...process.env, PACTA_DEMO: "1" }));
  process.stdout.write(publicKeyOf(await readOrCreateKey(keyFile)));
}

print().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : errorText(error));
  process.exitCode = 1;
});
