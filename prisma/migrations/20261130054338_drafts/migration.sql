-- What somebody began to write in a form and has not sent.
-- CreateTable
CREATE TABLE "draft" (
    "author_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("author_id","name")
);

-- CreateIndex
CREATE INDEX "draft_changed_idx" ON "draft"("changed_at");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- lib/drafts/draft-rules.ts
ALTER TABLE draft ADD CONSTRAINT draft_sizes CHECK (char_length(name) <= 200 AND octet_length("values"::text) <= 120000);
