import type { Columns } from "@/lib/import/fields";
import type { ImportUpload } from "@/lib/import/queries";

/** A kept file whose columns were said. */
export type CheckedUpload = Omit<ImportUpload, "columns"> & Columns;
