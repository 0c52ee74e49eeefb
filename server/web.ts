import { EnvError, readEnv } from "@/lib/env";
import { runWebProcess } from "@/server/web/web-process";

// next-auth sends everyone to the address these name; ours answers under the name it was asked by.
for (const name of ["NEXTAUTH_URL", "NEXTAUTH_URL_INTERNAL", "AUTH_TRUST_HOST", "VERCEL"]) delete process.env[name];

try {
  await runWebProcess(readEnv());
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exit(1);
}
