-- CreateEnum
CREATE TYPE "language" AS ENUM ('kk', 'ru', 'en', 'ja');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('coordinator', 'executor', 'head', 'observer', 'admin');

-- CreateEnum
CREATE TYPE "control_level" AS ENUM ('department', 'minister', 'government', 'president');

-- CreateEnum
CREATE TYPE "kind" AS ENUM ('signed', 'agreed', 'planned', 'invited', 'offered', 'interested', 'discussed', 'reaffirmed');

-- CreateEnum
CREATE TYPE "judgement" AS ENUM ('proposed', 'accepted', 'rejected', 'context');

-- CreateEnum
CREATE TYPE "status" AS ENUM ('captured', 'record_only', 'on_control', 'in_progress', 'reported', 'returned', 'additional_control', 'off_control');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('fulfilled', 'partially_fulfilled', 'not_fulfilled', 'superseded', 'lapsed');

-- CreateEnum
CREATE TYPE "deadline_precision" AS ENUM ('day', 'month', 'quarter', 'half', 'year', 'interval', 'open');

-- CreateEnum
CREATE TYPE "deadline_basis" AS ENUM ('explicit', 'relative_to_release', 'event', 'assigned');

-- CreateEnum
CREATE TYPE "deadline_field" AS ENUM ('promised', 'control');

-- CreateEnum
CREATE TYPE "assignment_role" AS ENUM ('lead', 'co_executor', 'consolidator');

-- CreateEnum
CREATE TYPE "report_type" AS ENUM ('interim', 'final');

-- CreateEnum
CREATE TYPE "decision_type" AS ENUM ('put_on_control', 'return', 'additional_control', 'take_off_control', 'reopen', 'extend', 'refuse_extension', 'escalate');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('signed_act', 'official_publication', 'counterpart_publication', 'press', 'own_statement');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('talks', 'summit', 'commission');

-- CreateEnum
CREATE TYPE "publication_basis" AS ENUM ('publication', 'meeting');

-- CreateTable
CREATE TABLE "sector" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ja" TEXT NOT NULL,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "name_kk" TEXT,
    "name_ru" TEXT,
    "name_en" TEXT,
    "name_ja" TEXT,
    "short_kk" TEXT,
    "short_ru" TEXT,
    "short_en" TEXT,
    "short_ja" TEXT,
    "original" "language" NOT NULL,
    "parent_id" UUID,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor_id" UUID,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" UUID NOT NULL,
    "authority_level" "control_level",
    "password_hash" TEXT NOT NULL,
    "language" "language",
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "name_kk" TEXT,
    "name_ru" TEXT,
    "name_en" TEXT,
    "name_ja" TEXT,
    "original" "language" NOT NULL,
    "place_kk" TEXT,
    "place_ru" TEXT,
    "place_en" TEXT,
    "place_ja" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "sides" TEXT[],

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_kk" TEXT,
    "name_ru" TEXT,
    "name_en" TEXT,
    "name_ja" TEXT,
    "original" "language" NOT NULL,
    "edtf" TEXT NOT NULL,
    "earliest" DATE,
    "latest" DATE,
    "precision" "deadline_precision" NOT NULL,
    "source_url" TEXT,
    "meeting_id" UUID,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "meeting_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "published_on" DATE NOT NULL,
    "publication_basis" "publication_basis" NOT NULL DEFAULT 'publication',
    "url" TEXT,
    "body" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "judgement" "judgement" NOT NULL,
    "kind" "kind",
    "stated_by" TEXT[],
    "cues" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "deadline_quote" TEXT,
    "deadline_edtf" TEXT,
    "deadline_precision" "deadline_precision",
    "deadline_basis" "deadline_basis",
    "commitment_id" UUID,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "kind" NOT NULL,
    "title_kk" TEXT,
    "title_ru" TEXT,
    "title_en" TEXT,
    "title_ja" TEXT,
    "original" "language" NOT NULL,
    "sector_code" TEXT NOT NULL,
    "status" "status" NOT NULL DEFAULT 'captured',
    "outcome" "outcome",
    "superseded_by_id" UUID,
    "control_level" "control_level",
    "completion_form" TEXT,
    "completion_in" "language",
    "next_step" TEXT,
    "next_step_in" "language",
    "clarification" TEXT,
    "clarification_in" "language",
    "standing" BOOLEAN NOT NULL DEFAULT false,
    "report_interval" INTEGER,
    "promised_edtf" TEXT,
    "promised_earliest" DATE,
    "promised_latest" DATE,
    "promised_precision" "deadline_precision",
    "promised_basis" "deadline_basis",
    "promised_milestone_id" UUID,
    "control_edtf" TEXT,
    "control_earliest" DATE,
    "control_latest" DATE,
    "control_precision" "deadline_precision",
    "due_on" DATE,
    "due_soon_from" DATE,
    "open" BOOLEAN NOT NULL DEFAULT false,
    "lead_id" UUID,
    "owner_id" UUID,
    "quiet_since" DATE,
    "closed_on" DATE,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "role" "assignment_role" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "responsible_person_id" UUID,
    "deadline_edtf" TEXT,
    "deadline_earliest" DATE,
    "deadline_latest" DATE,
    "deadline_precision" "deadline_precision",

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "type" "report_type" NOT NULL,
    "text" TEXT NOT NULL,
    "text_in" "language" NOT NULL,
    "author_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_request" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "text" TEXT,
    "text_in" "language" NOT NULL,
    "answered_by_id" UUID,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "report_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "type" "decision_type" NOT NULL,
    "author_id" UUID NOT NULL,
    "reason" TEXT,
    "reason_in" "language" NOT NULL,
    "outcome" "outcome",
    "superseded_by_id" UUID,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "text_in" "language" NOT NULL,
    "removed_at" TIMESTAMPTZ(6),
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "report_id" UUID,
    "kind" "evidence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_in" "language" NOT NULL,
    "url" TEXT NOT NULL,
    "dated" DATE,
    "added_by_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_change" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "field" "deadline_field" NOT NULL,
    "old_edtf" TEXT,
    "new_edtf" TEXT NOT NULL,
    "new_earliest" DATE,
    "new_latest" DATE,
    "new_precision" "deadline_precision" NOT NULL,
    "statement_id" UUID,
    "source_url" TEXT,
    "source_title" TEXT,
    "reason" TEXT,
    "reason_in" "language",
    "approved_by_id" UUID,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "deadline_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "actor_id" UUID,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "home_side" TEXT NOT NULL DEFAULT 'KZ',
    "demonstration_on" DATE,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "sector_position_unique" ON "sector"("position");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_code_unique" ON "organisation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_id_side_unique" ON "organisation"("id", "side");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_unique" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_unique" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_idx" ON "session"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "session_expiry_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_code_unique" ON "meeting"("code");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_code_unique" ON "milestone"("code");

-- CreateIndex
CREATE INDEX "milestone_earliest_idx" ON "milestone"("earliest");

-- CreateIndex
CREATE UNIQUE INDEX "release_code_unique" ON "release"("code");

-- CreateIndex
CREATE INDEX "release_published_idx" ON "release"("published_on" DESC, "id");

-- CreateIndex
CREATE INDEX "statement_release_idx" ON "statement"("release_id", "span_start");

-- CreateIndex
CREATE INDEX "statement_commitment_idx" ON "statement"("commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_reference_unique" ON "commitment"("reference");

-- CreateIndex
CREATE INDEX "commitment_changed_idx" ON "commitment"("changed_at" DESC, "id");

-- CreateIndex
CREATE INDEX "commitment_status_idx" ON "commitment"("status", "series", "number");

-- CreateIndex
CREATE INDEX "commitment_sector_idx" ON "commitment"("sector_code", "due_on", "id");

-- CreateIndex
CREATE INDEX "commitment_due_idx" ON "commitment"("due_on", "id");

-- CreateIndex
CREATE INDEX "commitment_open_due_idx" ON "commitment"("due_on", "id") WHERE (open AND NOT standing);

-- CreateIndex
CREATE INDEX "commitment_open_lead_idx" ON "commitment"("lead_id", "due_on", "id") WHERE (open AND NOT standing);

-- CreateIndex
CREATE INDEX "commitment_open_owner_idx" ON "commitment"("owner_id", "due_on", "id") WHERE (open);

-- CreateIndex
CREATE INDEX "commitment_open_quiet_idx" ON "commitment"("quiet_since", "id") WHERE (open);

-- CreateIndex
CREATE UNIQUE INDEX "commitment_series_number_unique" ON "commitment"("series", "number");

-- CreateIndex
CREATE INDEX "assignment_organisation_idx" ON "assignment"("organisation_id", "commitment_id");

-- CreateIndex
CREATE INDEX "assignment_person_idx" ON "assignment"("responsible_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_once_unique" ON "assignment"("commitment_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_one_lead_per_side" ON "assignment"("commitment_id", "side") WHERE (role = 'lead'::assignment_role);

-- CreateIndex
CREATE INDEX "report_commitment_idx" ON "report"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "report_request_commitment_idx" ON "report_request"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "report_request_waiting_idx" ON "report_request"("organisation_id", "due_on") WHERE (answered_by_id IS NULL);

-- CreateIndex
CREATE INDEX "decision_commitment_idx" ON "decision"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "note_commitment_idx" ON "note"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "evidence_commitment_idx" ON "evidence"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "deadline_change_commitment_idx" ON "deadline_change"("commitment_id", "occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_chain_seq_unique" ON "audit_event"("chain", "seq");

-- CreateIndex
CREATE INDEX "idempotency_key_created_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_sector_code_fkey" FOREIGN KEY ("sector_code") REFERENCES "sector"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_promised_milestone_id_fkey" FOREIGN KEY ("promised_milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_side_fkey" FOREIGN KEY ("organisation_id", "side") REFERENCES "organisation"("id", "side") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_responsible_person_id_fkey" FOREIGN KEY ("responsible_person_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_request" ADD CONSTRAINT "report_request_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_request" ADD CONSTRAINT "report_request_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_request" ADD CONSTRAINT "report_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_request" ADD CONSTRAINT "report_request_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_change" ADD CONSTRAINT "deadline_change_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_change" ADD CONSTRAINT "deadline_change_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_change" ADD CONSTRAINT "deadline_change_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
