import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { env } from "@/lib/env";
import type { Extraction } from "@/lib/extraction/types";
import { done, type Result, refused } from "@/lib/forms/result";
import type { SourceInput } from "./inputs";
import { sidesOfMeeting } from "./meeting-for";
import { sidesNamed } from "./named-sides";

/** `problem` is a key of `capture.problems`; `sides` are those a sentence about them names. */
export type SourceDetails = { problem: string; field: string; sides?: string[] };

/**
 * What is said about a text's origin, judged before anything is written: gives the sides of its meeting. Rules: nothing is
 * published tomorrow, since every relative date counts from that day; who leaves out a side that the text names, says so twice.
 */
export async function checkSource(
  tx: Transaction,
  { today }: Clock,
  input: SourceInput,
  extraction: Extraction,
): Promise<Result<string[], SourceDetails>> {
  if (input.publishedOn > today) {
    return refused("not-allowed-from-here", { problem: "not_published_yet", field: "publishedOn" });
  }
  const sides = await sidesOfMeeting(tx, input);
  if (typeof sides === "string") return refused("not-allowed-from-here", { problem: "required", field: sides });
  const forgotten = sidesNamed(extraction, env().homeSide).filter((side) => !sides.includes(side));
  if (forgotten.length > 0 && !input.sidesAgreed) {
    return refused("not-allowed-from-here", { problem: "sides_differ", field: "sidesAgreed", sides: forgotten });
  }
  return done(sides);
}
