import type { Language } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { Columns } from "../fields";
import type { ImportDraft } from "../queries";
import { checkDraft } from "./check-upload";

/** A kept file against the register as it is now, for showing what would come in. */
export function checkKept(draft: Omit<ImportDraft, "columns"> & Columns, language: Language) {
  return checkDraft(db(), draft, language);
}
