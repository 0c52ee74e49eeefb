import type { ActionForm } from "./action-form";
import { evidenceFields } from "./fields";

export const addEvidence: ActionForm = { fields: (context) => evidenceFields(context, true) };
