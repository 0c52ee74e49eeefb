-- Everyday lists come in: what stands over the headings and where the rows begin is kept, and what a person said a word means.
-- docs/decisions/15-registry-and-import.md
-- AlterTable
ALTER TABLE "import_upload" ADD COLUMN     "above" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "first_row" INTEGER NOT NULL DEFAULT 2;

-- CreateTable
CREATE TABLE "import_word" (
    "person_id" UUID NOT NULL,
    "of" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "import_word_pkey" PRIMARY KEY ("person_id","of","word")
);

-- AddForeignKey
ALTER TABLE "import_word" ADD CONSTRAINT "import_word_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE import_word ADD CONSTRAINT import_word_lengths CHECK (char_length(word) <= 300 AND char_length(code) <= 80);
-- What came in by one import is found again by its event: lib/import/entered-queries.ts.
CREATE INDEX audit_event_import_idx ON audit_event (((payload::jsonb) ->> 'import')) WHERE kind = 'commitment_imported';
