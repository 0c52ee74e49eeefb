import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineInWords } from "@/lib/deadlines/wording";
import type { Language } from "@/lib/vocabulary/languages";

/** A stored deadline in words, or null when there is none. */
export function deadlineText(edtf: string | null, language: Language): string | null {
  const deadline = edtf === null ? null : parseDeadline(edtf);
  return deadline && deadlineInWords(deadline, language, { form: "nominative" });
}
