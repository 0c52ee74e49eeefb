import { z } from "zod";
import { text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { version } from "@/lib/forms/version";
import { languages } from "@/lib/vocabulary/languages";
import { releaseCodeInput } from "../proposals/inputs";

/** What withdrawing asks, of a text or of its file. */
export const withdrawInput = z.strictObject({
  release: releaseCodeInput,
  version,
  key: z.uuid().toLowerCase(),
  language: z.enum(languages),
  reason: text,
  /** It cannot be undone, and that was said. */
  agreed: z.literal("yes", problem("required")),
});
export type WithdrawInput = z.infer<typeof withdrawInput>;
