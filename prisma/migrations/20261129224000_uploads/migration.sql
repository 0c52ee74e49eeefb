-- What a person has sent and nobody has registered or entered yet is an upload, not a draft. Names only: rows stay.
ALTER TABLE "source_draft" RENAME TO "source_upload";
ALTER TABLE "source_upload" RENAME CONSTRAINT "source_draft_pkey" TO "source_upload_pkey";
ALTER TABLE "source_upload" RENAME CONSTRAINT "source_draft_created_by_id_fkey" TO "source_upload_created_by_id_fkey";
ALTER TABLE "source_upload" RENAME CONSTRAINT "source_draft_text" TO "source_upload_text";
ALTER TABLE "source_upload" RENAME CONSTRAINT "source_draft_file" TO "source_upload_file";
ALTER INDEX "source_draft_created_idx" RENAME TO "source_upload_created_idx";

ALTER TABLE "import_draft" RENAME TO "import_upload";
ALTER TABLE "import_upload" RENAME CONSTRAINT "import_draft_pkey" TO "import_upload_pkey";
ALTER TABLE "import_upload" RENAME CONSTRAINT "import_draft_created_by_id_fkey" TO "import_upload_created_by_id_fkey";
ALTER TABLE "import_upload" RENAME CONSTRAINT "import_draft_rows" TO "import_upload_rows";
ALTER INDEX "import_draft_created_idx" RENAME TO "import_upload_created_idx";
