import cluster from "node:cluster";
import { EnvError, readEnv } from "@/lib/env";

// next-auth sends everyone to the address these name; ours answers under the name it was asked by.
for (const name of ["NEXTAUTH_URL", "NEXTAUTH_URL_INTERNAL", "AUTH_TRUST_HOST", "VERCEL"]) delete process.env[name];

try {
  const env = readEnv();
  if (cluster.isPrimary) (await import("@/server/web/primary")).runPrimary(env);
  else await (await import("@/server/web/web-process")).runWorker(env);
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exit(1);
}
