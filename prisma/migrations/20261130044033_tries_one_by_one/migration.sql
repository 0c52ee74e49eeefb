-- How many tries were under way, and when the last began: of the last minute, and counted anew.
-- AlterTable
ALTER TABLE "rate_limit" DROP COLUMN "begun_at",
DROP COLUMN "under_way",
ADD COLUMN     "under_way" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];
