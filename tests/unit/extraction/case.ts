import type { Kind } from "@/lib/vocabulary/commitments";

/** A sentence or two, and what they promise; nothing where `expect` is empty. `why` names the rule the case stands for. */
export type ExtractionCase = {
  text: string;
  /** The day the text was published, `YYYY-MM-DD`. */
  published: string | null;
  expect: readonly ExpectedStatement[];
  why: string;
};

/** `deadline` as `npm run extract` prints it: quarters and halves as months. */
export type ExpectedStatement = { quote: string; kind: Kind; trackable: boolean; deadline: string | null };

/** A case the rules do not get yet, and what they make of it. It is counted with the others; once it is read the test fails. */
export type KnownMiss = ExtractionCase & { missed: string };
