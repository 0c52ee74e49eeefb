-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('organisations', 'commitments');

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "sector" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "password_is_one_time" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "import_draft" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "encoding" TEXT,
    "headers" TEXT[],
    "rows" JSONB NOT NULL,
    "mapping" JSONB,
    "written" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "person_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "headers_hash" BYTEA NOT NULL,
    "mapping" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("person_id","kind","headers_hash")
);

-- CreateIndex
CREATE INDEX "import_draft_created_idx" ON "import_draft"("created_at");

-- CreateIndex
CREATE INDEX "commitment_milestone_idx" ON "commitment"("promised_milestone_id");

-- AddForeignKey
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;


