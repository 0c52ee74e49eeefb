// The thread in which minutes become a Word document: beside the one that answers requests, which does not load the package for it.
import { parentPort } from "node:worker_threads";
import { minutesDocx } from "./docx";
import type { MinutesInWords } from "./in-words";

parentPort?.on("message", async (minutes: readonly [MinutesInWords, MinutesInWords?]) =>
  parentPort?.postMessage(await minutesDocx(minutes)),
);
