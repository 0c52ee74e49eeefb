import type { EventOfAction } from "@/lib/commitments/transitions";
import { needsEvidence, needsReason } from "@/lib/commitments/transitions";
import type { Dataset, Rows } from "./dataset";
import type { Person } from "./people";
import { reasons } from "./phrases";
import { outcomeWeights } from "./transition-plans";
import { addDecision, addEvidence, type CommitmentState, type TransitionTime } from "./transition-rows";

const evidenceKinds = ["signed_act", "official_publication", "counterpart_publication", "press"] as const;

/** Closes a commitment with what each outcome needs. */
export function buildClosing(
  rows: Rows,
  { random }: Dataset,
  commitment: CommitmentState,
  head: Person,
  { day, at }: TransitionTime,
): EventOfAction {
  const drawn = random.weighted(outcomeWeights);
  const outcome = drawn === "superseded" && !commitment.previous ? "lapsed" : drawn;
  const successor = outcome === "superseded" ? commitment.previous : null;
  const reason = needsReason(outcome) ? random.pick(reasons) : null;
  const evidence = needsEvidence(outcome)
    ? [
        {
          kind: random.pick(evidenceKinds),
          title: "Сообщение об исполнении (условное)",
          url: `https://synthetic.invalid/${commitment.id}`,
          dated: day,
        },
      ]
    : [];
  for (const one of evidence) addEvidence(rows, commitment, head, at, one);
  const supersededById = successor?.id ?? null;
  addDecision(rows, commitment, "take_off_control", head, at, { reason, outcome, superseded_by_id: supersededById });
  Object.assign(commitment.row, { outcome, superseded_by_id: supersededById, closed_on: day });
  return {
    kind: "taken_off_control",
    reason,
    reasonIn: "ru",
    outcome,
    supersededBy: successor?.reference ?? null,
    evidence,
  };
}
