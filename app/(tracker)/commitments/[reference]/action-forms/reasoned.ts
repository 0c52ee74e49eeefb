import type { ActionForm } from "./action-form";
import { reasonField } from "./fields";

/** A decision that needs nothing but its reason. */
export const reasoned: ActionForm = { fields: (context) => [reasonField(context)] };
