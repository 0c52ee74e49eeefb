-- CreateEnum
CREATE TYPE "proposal_decision" AS ENUM ('undecided', 'accept', 'merge', 'reject', 'context');

-- CreateEnum
CREATE TYPE "destination" AS ENUM ('on_control', 'captured', 'record_only');

-- AlterTable
ALTER TABLE "release" ADD COLUMN     "capture_open" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "supersedes_id" UUID;

-- CreateTable
CREATE TABLE "organisation_sector" (
    "organisation_id" UUID NOT NULL,
    "sector_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "organisation_sector_pkey" PRIMARY KEY ("organisation_id","sector_code")
);

-- CreateTable
CREATE TABLE "release_file" (
    "release_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_file_pkey" PRIMARY KEY ("release_id")
);

-- CreateTable
CREATE TABLE "source_draft" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "file_name" TEXT,
    "media_type" TEXT,
    "encoding" TEXT,
    "bytes" BYTEA,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "statement_id" UUID NOT NULL,
    "decision" "proposal_decision" NOT NULL DEFAULT 'undecided',
    "left_out" TEXT,
    "parties" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "title_kk" TEXT,
    "title_ru" TEXT,
    "title_en" TEXT,
    "title_ja" TEXT,
    "sector_code" TEXT,
    "destination" "destination" NOT NULL DEFAULT 'on_control',
    "completion_form" TEXT,
    "completion_in" "language",
    "control_level" "control_level",
    "control_edtf" TEXT,
    "report_interval" INTEGER,
    "milestone_id" UUID,
    "merge_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "proposal_owner" (
    "statement_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "role" "assignment_role" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "proposal_owner_pkey" PRIMARY KEY ("statement_id","organisation_id")
);

-- CreateTable
CREATE TABLE "proposal_step" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "batch" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "before" TEXT,
    "undone" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "proposal_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organisation_sector_sector_idx" ON "organisation_sector"("sector_code", "position");

-- CreateIndex
CREATE INDEX "source_draft_created_idx" ON "source_draft"("created_at");

-- CreateIndex
CREATE INDEX "proposal_merge_into_idx" ON "proposal"("merge_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_owner_one_lead_per_side" ON "proposal_owner"("statement_id", "side") WHERE (role = 'lead'::assignment_role);

-- CreateIndex
CREATE INDEX "proposal_step_release_idx" ON "proposal_step"("release_id", "by_id", "at" DESC);

-- CreateIndex
CREATE INDEX "proposal_step_statement_idx" ON "proposal_step"("statement_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "release_supersedes_unique" ON "release"("supersedes_id");

-- CreateIndex
CREATE INDEX "release_sha256_idx" ON "release"("sha256");

-- AddForeignKey
ALTER TABLE "organisation_sector" ADD CONSTRAINT "organisation_sector_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_sector" ADD CONSTRAINT "organisation_sector_sector_code_fkey" FOREIGN KEY ("sector_code") REFERENCES "sector"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_file" ADD CONSTRAINT "release_file_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_draft" ADD CONSTRAINT "source_draft_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_sector_code_fkey" FOREIGN KEY ("sector_code") REFERENCES "sector"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_merge_into_id_fkey" FOREIGN KEY ("merge_into_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_owner" ADD CONSTRAINT "proposal_owner_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "proposal"("statement_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_owner" ADD CONSTRAINT "proposal_owner_organisation_id_side_fkey" FOREIGN KEY ("organisation_id", "side") REFERENCES "organisation"("id", "side") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
