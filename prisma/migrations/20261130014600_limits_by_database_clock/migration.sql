-- Tries of the last minutes, counted by the clocks of web servers. They are counted anew by the database's.
DELETE FROM "rate_limit";

-- DropIndex
DROP INDEX "rate_limit_expire_idx";

-- AlterTable
ALTER TABLE "rate_limit" DROP COLUMN "expire",
DROP COLUMN "points",
ADD COLUMN     "begun_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "blocked_until" TIMESTAMPTZ(3),
ADD COLUMN     "expires_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "under_way" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "rate_limit_expiry_idx" ON "rate_limit"("expires_at");
