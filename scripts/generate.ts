import { generateClientIfStale } from "@/server/start/build";

await generateClientIfStale();
