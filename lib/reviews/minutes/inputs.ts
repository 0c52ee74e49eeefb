import { z } from "zod";
import { text } from "@/lib/forms/fields";
import { languages } from "@/lib/vocabulary/languages";
import { reviewRequest } from "../inputs";

const language = z.enum(languages);

export const approvalInput = z.strictObject({
  ...reviewRequest,
  language,
  /** The SHA-256 of what was seen. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ApprovalInput = z.infer<typeof approvalInput>;

export const addendumInput = z.strictObject({ ...reviewRequest, language, text });
export type AddendumInput = z.infer<typeof addendumInput>;
