import type { ChangeInput } from "@/lib/commitments/actions";
import type { LockedCommitment } from "@/lib/commitments/lock-commitment";
import { FormRefused } from "@/lib/writes/write";
import type { DecisionInput } from "./decision-inputs";
import { levelAbove } from "./decisions";

const noValues = { controlDate: null, leadId: null, supersededBy: "", confirmed: null };

/** A decision as it is proposed to who may carry it out. Refused: no reason; evidence, which stays with the closing. */
export function proposalOf({ reference, version, controlLevel }: LockedCommitment, input: DecisionInput): ChangeInput {
  const { key, language } = input;
  const request = { action: "propose_decision", reference, version, key, language } as const;
  switch (input.type) {
    case "extend": {
      const { controlDate, reason, confirmed } = input;
      return { ...request, ...noValues, decision: only("extend"), controlDate, reason, confirmed };
    }
    case "reassign":
      return { ...request, ...noValues, decision: only("change_lead"), leadId: input.leadId, reason: input.reason };
    case "escalate": {
      const decision = { decision: "escalate", outcome: null, controlLevel: levelAbove(controlLevel) } as const;
      return { ...request, ...noValues, decision, reason: input.reason };
    }
    case "close":
    case "drop": {
      const { outcome, reason, supersededBy, evidenceTitle, evidenceUrl, evidenceFile } = input;
      if (evidenceTitle ?? evidenceUrl ?? evidenceFile) throw new FormRefused("unexpected", "evidenceTitle");
      if (reason === null) throw new FormRefused("required", "reason");
      const decision = { decision: "take_off_control", outcome, controlLevel: null } as const;
      return { ...request, ...noValues, decision, supersededBy, reason };
    }
    case "keep":
    case "request_report":
      throw new FormRefused("beyond_authority");
  }
}

function only<Decision extends "extend" | "change_lead">(decision: Decision) {
  return { decision, outcome: null, controlLevel: null };
}
