// The thread in which long texts are read: beside the one that answers requests.
import { parentPort } from "node:worker_threads";
import { answerReading, type Reading } from "./readings";

parentPort?.on("message", (reading: Reading) => parentPort?.postMessage(answerReading(reading)));
