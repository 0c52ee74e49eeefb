import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import type { DeadlineBasis } from "@/lib/deadlines/deadline";
import { titleColumn } from "@/lib/localization/localized";
import { anchorAt, findQuote } from "@/lib/releases/matching/anchor";
import { FormRefused } from "@/lib/writes/write";
import { changeProposal, type OpenRelease } from "../change-proposal";
import type { StepOf } from "../inputs";
import type { ProposedStatement, Snapshot } from "../proposal";
import { decided } from "./decide-proposal";

/** What was said: the exact words, their kind, who said them, the time they name, and what to call it. */
export function editProposal(viewer: Viewer, input: StepOf<"edit">) {
  return changeProposal(viewer, input, async (proposed, release, tx) => {
    const { titleKk, titleRu, titleEn, titleJa, kind, statedBy } = input;
    if (!titleKk && !titleRu && !titleEn && !titleJa) throw new FormRefused("required", titleColumn[release.language]);
    const accepting = input.afterwards === "accept" ? decided({ kind }, "accept").proposal : {};
    return {
      statement: {
        ...placed(proposed, release, input.quote),
        ...(await saidDeadline(tx, proposed, release, input)),
        kind,
        statedBy,
        judgement: "proposed",
      },
      proposal: {
        titleKk,
        titleRu,
        titleEn,
        titleJa,
        milestoneId: input.milestoneId,
        sectorCode: await knownSector(tx, input.sectorCode),
        // What was left out as context and is worked on is context no longer.
        ...(proposed.judgement === "context" ? { decision: "undecided" } : {}),
        ...accepting,
      },
    };
  });
}

export async function knownSector(tx: Transaction, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const sector = await tx.sector.findUnique({ where: { code }, select: { code: true } });
  if (!sector) throw new FormRefused("required", "sectorCode");
  return sector.code;
}

/** Other words must stand in the text too; of several places the one nearest to where the passage was. */
function placed(proposed: ProposedStatement, { body }: OpenRelease, words: string): Partial<Snapshot["statement"]> {
  if (words === proposed.quote) return {};
  const start = findQuote(body, words, proposed.spanStart);
  if (start === null) throw new FormRefused("not_in_text", "quote");
  return anchorAt(body, start, start + words.length);
}

type SaidDeadline = Pick<
  Snapshot["statement"],
  "deadlineQuote" | "deadlineEdtf" | "deadlinePrecision" | "deadlineBasis"
>;

/** A date that hangs on a milestone is the milestone's, unless the text gives one of its own. */
async function saidDeadline(
  tx: Transaction,
  proposed: ProposedStatement,
  { body }: OpenRelease,
  { deadlineQuote, deadline, milestoneId }: StepOf<"edit">,
): Promise<SaidDeadline> {
  if (deadlineQuote !== null && !body.includes(deadlineQuote)) throw new FormRefused("not_in_text", "deadlineQuote");
  const milestone = milestoneId
    ? await tx.milestone.findUnique({ where: { id: milestoneId }, select: { edtf: true, precision: true } })
    : null;
  if (milestoneId && !milestone) throw new FormRefused("required", "milestoneId");
  const date = deadline ?? milestone;
  if (!date) return { deadlineQuote, deadlineEdtf: null, deadlinePrecision: null, deadlineBasis: null };
  const asRead = date.edtf === proposed.deadlineEdtf ? proposed.deadlineBasis : null;
  const basis: DeadlineBasis = milestone ? "event" : (asRead ?? "explicit");
  return { deadlineQuote, deadlineEdtf: date.edtf, deadlinePrecision: date.precision, deadlineBasis: basis };
}
