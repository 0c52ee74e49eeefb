import { generateClientIfStale } from "./start/build";

await generateClientIfStale();
