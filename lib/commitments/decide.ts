import type { Viewer } from "@/lib/access/viewer";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import { writeEvidence } from "./add-evidence";
import { type ChangeContext, ChangeRefused, changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";
import { needsEvidence } from "./transitions";

const returning = {
  return: { to: "returned", kind: "returned" },
  additional_control: { to: "additional_control", kind: "kept_on_additional_control" },
  reopen: { to: "in_progress", kind: "reopened" },
} as const;

/** Sends a report back for rework, keeps the item on additional control, or reopens a closed one: each with a reason. */
export function decide(
  viewer: Viewer,
  input: InputFor<"return"> | InputFor<"additional_control"> | InputFor<"reopen">,
) {
  const { to, kind } = returning[input.action];
  return changeCommitment(viewer, input, input.action, input, async (context) => {
    const { commitment } = context;
    await writeDecision(context, input.action, { reason: input.reason, reasonIn: input.language });
    return {
      data:
        input.action === "reopen"
          ? { status: to, outcome: null, supersededById: null, closedOn: null }
          : { status: to },
      event: { kind, from: commitment.status, to, reason: input.reason, reasonIn: input.language },
    };
  });
}

/**
 * Takes a commitment off control with its outcome. Fulfilled, also partly: at least one piece of evidence, here or
 * before. Superseded: by which commitment. Not fulfilled, lapsed: a reason.
 */
export function takeOffControl(viewer: Viewer, input: InputFor<"take_off_control">) {
  return changeCommitment(viewer, input, "take_off_control", input, async (context) => {
    const { tx, commitment, clock } = context;
    const evidence = await writeEvidence(context, input, input.language);
    if (needsEvidence(input.outcome) && (await tx.evidence.count({ where: { commitmentId: commitment.id } })) === 0) {
      throw new ChangeRefused("evidence_required");
    }
    const supersededBy = input.outcome === "superseded" ? await findSuccessor(context, input.supersededBy) : null;
    await writeDecision(context, "take_off_control", {
      reason: input.reason,
      reasonIn: input.language,
      outcome: input.outcome,
      supersededById: supersededBy?.id ?? null,
    });
    return {
      data: {
        status: "off_control",
        outcome: input.outcome,
        supersededById: supersededBy?.id ?? null,
        closedOn: toDbDate(clock.today),
      },
      event: {
        kind: "taken_off_control",
        from: commitment.status,
        to: "off_control",
        reason: input.reason,
        reasonIn: input.language,
        outcome: input.outcome,
        supersededBy: supersededBy?.reference ?? null,
        evidence,
      },
    };
  });
}

async function findSuccessor({ tx, commitment }: ChangeContext, reference: string) {
  // On control itself: an obligation may not leave every count by pointing to what is only on record, or closed.
  const successor = await tx.commitment.findFirst({
    where: { reference, open: true },
    select: { id: true, reference: true },
  });
  if (!successor || successor.id === commitment.id) throw new ChangeRefused("no_such_commitment");
  return successor;
}

async function writeDecision(
  { tx, commitment, viewer, clock }: ChangeContext,
  type: Prisma.DecisionUncheckedCreateInput["type"],
  data: Pick<Prisma.DecisionUncheckedCreateInput, "reason" | "reasonIn" | "outcome" | "supersededById">,
): Promise<void> {
  await tx.decision.create({
    data: { ...data, commitmentId: commitment.id, type, authorId: viewer.id, occurredAt: clock.now },
  });
}
