import { title } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { evidenceFields, evidenceIsWhole, writeEvidence } from "./write-evidence";

/** Adds a link that shows what was done, or a letter by its number and date. */
export const addEvidence = defineAction("add_evidence", {
  event: "evidence_added",
  fields: { ...evidenceFields, evidenceTitle: title },
  refine: evidenceIsWhole,
  run: async (context, input) => {
    const [evidence] = await writeEvidence(context, input, input.language);
    if (!evidence) throw new Error("the schema lets no evidence through without a title");
    return { event: { kind: "evidence_added", evidence } };
  },
});
