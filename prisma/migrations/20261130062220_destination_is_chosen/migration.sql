-- AlterTable
ALTER TABLE "proposal" ALTER COLUMN "destination" DROP NOT NULL,
ALTER COLUMN "destination" DROP DEFAULT;
