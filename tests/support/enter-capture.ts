import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { finishCapture } from "@/lib/releases/entry/finish-capture";
import { proposalsOf, sendStep } from "./build-capture";

/**
 * Enters a text: the proposals named by place become commitments for the record, or say again what `into` says; all others are rejected,
 * or stay context.
 */
export async function enterCapture(
  coordinator: Viewer,
  release: string,
  { accept = [], into }: { accept?: number[]; into?: string } = {},
): Promise<void> {
  const proposals = await proposalsOf(release);
  for (const [place, { id: statementId, judgement }] of proposals.entries()) {
    const step = { release, statementId, version: 100 };
    if (!accept.includes(place)) {
      const decision = judgement === "context" ? "context" : "reject";
      await carriedOut(coordinator, { step: "decide", ...step, decision });
    } else if (into !== undefined) {
      await carriedOut(coordinator, { step: "merge", ...step, into });
    } else {
      await carriedOut(coordinator, { step: "decide", ...step, decision: "accept" });
      const filled = { destination: "record_only", sectorCode: "transport", language: "ru" };
      await carriedOut(coordinator, { step: "fill", ...step, ...filled });
    }
  }
  const entered = await finishCapture(coordinator, { release, key: randomUUID(), language: "ru" });
  if (!entered.ok) throw new Error(`not entered: ${JSON.stringify(entered)}`);
}

async function carriedOut(coordinator: Viewer, form: Record<string, unknown>): Promise<void> {
  const done = await sendStep(coordinator, form);
  if (!done.ok) throw new Error(`${form.step}: ${JSON.stringify(done)}`);
}
