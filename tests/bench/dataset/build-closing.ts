import type { EventOfAction } from "@/lib/commitments/transitions";
import { needsEvidence, needsReason } from "@/lib/commitments/transitions";
import type { Dataset, Rows } from "./dataset";
import type { Person } from "./people";
import { outcomeWeights } from "./transition-plans";
import { addDecision, addEvidence, type CommitmentState, type TransitionTime } from "./transition-rows";
import { reasons } from "./words";

const evidenceKinds = ["signed_act", "official_publication", "counterpart_publication", "press"] as const;

/** Closes a commitment with what each outcome needs. */
export function buildClosing(
  rows: Rows,
  { random }: Dataset,
  subject: CommitmentState,
  head: Person,
  { day, at }: TransitionTime,
): EventOfAction {
  const drawn = random.weighted(outcomeWeights);
  const outcome = drawn === "superseded" && !subject.previous ? "lapsed" : drawn;
  const successor = outcome === "superseded" ? subject.previous : null;
  const reason = needsReason(outcome) ? random.pick(reasons) : null;
  const evidence = needsEvidence(outcome)
    ? [
        {
          kind: random.pick(evidenceKinds),
          title: "Сообщение об исполнении (условное)",
          url: `https://synthetic.invalid/${subject.id}`,
          dated: day,
        },
      ]
    : [];
  for (const one of evidence) addEvidence(rows, subject, head, at, one);
  const supersededById = successor?.id ?? null;
  addDecision(rows, subject, "take_off_control", head, at, { reason, outcome, superseded_by_id: supersededById });
  Object.assign(subject.row, { outcome, superseded_by_id: supersededById, closed_on: day });
  return {
    kind: "taken_off_control",
    reason,
    reasonIn: "ru",
    outcome,
    supersededBy: successor?.reference ?? null,
    evidence,
  };
}
