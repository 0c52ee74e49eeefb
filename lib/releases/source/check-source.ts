import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { env } from "@/lib/env";
import type { Extraction } from "@/lib/extraction/types";
import { FormRefused, type RefusalDetails, WriteRefused } from "@/lib/writes/write";
import type { SourceInput } from "./inputs";
import { sidesOfMeeting } from "./meeting-for";
import { sidesNamed } from "./named-sides";

/** `sides` are those that a sentence about them names. */
export type SourceDetails = RefusalDetails & { sides?: string[] };

/**
 * What is said about a text's origin, judged before anything is written: gives the sides of its meeting. Refused: nothing is
 * published tomorrow, since every relative date counts from that day; who leaves out a side that the text names, says so twice.
 */
export async function checkSource(
  tx: Transaction,
  { today }: Clock,
  input: SourceInput,
  extraction: Extraction,
): Promise<string[]> {
  if (input.publishedOn > today) {
    throw new FormRefused("not_published_yet", "publishedOn");
  }
  const sides = await sidesOfMeeting(tx, input);
  if (typeof sides === "string") throw new FormRefused("required", sides);
  const forgotten = sidesNamed(extraction, env().homeSide).filter((side) => !sides.includes(side));
  if (forgotten.length > 0 && !input.sidesAgreed) {
    const details = { problem: "sides_differ" as const, field: "sidesAgreed", sides: forgotten };
    throw new WriteRefused<SourceDetails>("not-allowed-from-here", details);
  }
  return sides;
}
