-- A letter is evidence by its number and date, without a link.
-- AlterTable
ALTER TABLE "evidence" ALTER COLUMN "url" DROP NOT NULL;

ALTER TABLE evidence DROP CONSTRAINT evidence_url;
ALTER TABLE evidence ADD CONSTRAINT evidence_url CHECK (
  CASE WHEN url IS NULL THEN dated IS NOT NULL ELSE url ~ '^https?://\S+$' END AND title ~ '\S');
