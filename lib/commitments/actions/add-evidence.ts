import { title, webAddress } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { evidenceFields, writeEvidence } from "./write-evidence";

/** Adds a link that shows what was done. */
export const addEvidence = defineAction("add_evidence", {
  event: "evidence_added",
  fields: { ...evidenceFields, evidenceUrl: webAddress, evidenceTitle: title },
  run: async (context, input) => {
    const [evidence] = await writeEvidence(context, input, input.language);
    if (!evidence) throw new Error("the schema lets no evidence through without a link");
    return { event: { kind: "evidence_added", evidence } };
  },
});
