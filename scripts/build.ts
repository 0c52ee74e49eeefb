import { buildIfStale, generateClientIfStale } from "@/server/start/build";

await generateClientIfStale();
await buildIfStale();
