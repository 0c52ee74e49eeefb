import { buildIfStale, generateClientIfStale } from "./start/build";

await generateClientIfStale();
await buildIfStale();
