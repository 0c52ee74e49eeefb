-- CreateEnum
CREATE TYPE "pending_change_kind" AS ENUM ('rights', 'password');

-- CreateTable
CREATE TABLE "pending_change" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "pending_change_kind" NOT NULL,
    "role" "role",
    "authority_level" "control_level",
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pending_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pending_change_asker_idx" ON "pending_change"("asked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "pending_change_once_unique" ON "pending_change"("person_id", "kind");

-- AddForeignKey
ALTER TABLE "pending_change" ADD CONSTRAINT "pending_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_change" ADD CONSTRAINT "pending_change_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What one administrator asked for and another confirms: rights, or a new password; never for oneself.
ALTER TABLE pending_change
  ADD CONSTRAINT pending_change_rights CHECK ((kind = 'rights') = (role IS NOT NULL)),
  ADD CONSTRAINT pending_change_level CHECK ((role IS NOT DISTINCT FROM 'head') = (authority_level IS NOT NULL)),
  ADD CONSTRAINT pending_change_two_people CHECK (asked_by_id <> person_id);
