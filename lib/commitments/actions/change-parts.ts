import { z } from "zod";
import { id, text } from "@/lib/forms/fields";
import { assignmentRoles } from "@/lib/vocabulary/commitments";
import { FormRefused } from "@/lib/writes/write";
import { partsDiffer } from "../parts";
import { writeParts } from "../write-parts";
import { assignNewLead } from "./assign-lead";
import { defineAction } from "./define-action";

/** Sets right who answers for it: leads, co-executors and consolidator of every side, with the reason; write-parts.ts has the rules. */
export const changeParts = defineAction("change_parts", {
  event: "parts_changed",
  fields: {
    parts: z.array(z.strictObject({ organisationId: id, role: z.enum(assignmentRoles) })).max(200),
    reason: text,
  },
  run: async (context, { parts, reason, language }) => {
    const { before, after } = await writeParts(context, parts);
    if (Object.values(partsDiffer(before, after)).flat().length === 0) throw new FormRefused("nothing_changed");
    const columns = await assignNewLead(context);
    return { columns, event: { kind: "parts_changed", before, after, reason, reasonIn: language } };
  },
});
