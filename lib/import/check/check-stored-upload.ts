import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";
import type { Columns } from "../fields";
import type { ImportUpload } from "../queries";
import { checkUpload } from "./check-upload";

/** A kept file against the register as it is now, for showing what would come in. */
export function checkStoredUpload(viewer: Viewer, upload: Omit<ImportUpload, "columns"> & Columns, language: Language) {
  return checkUpload(db(), viewer, upload, language);
}
