import type { Viewer } from "@/lib/access/viewer";
import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";

/** What rows are written in; `file` is named in each one's history. */
export type ImportRun = {
  tx: Transaction;
  viewer: Viewer;
  clock: Clock;
  /** By which the rows of one file find each other again. */
  id: string;
  file: string;
  /** Told from outside of the transaction, so that others see it while it lasts. */
  progress: (rows: number) => Promise<unknown>;
};
