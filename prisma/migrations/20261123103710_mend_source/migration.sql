-- AlterTable
ALTER TABLE "release_file" ADD COLUMN     "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "source_draft" ADD COLUMN     "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- The text stays for good; the language it was taken for is mended while nothing of it is entered.
DROP TRIGGER "release_body_is_immutable" ON "release";
CREATE TRIGGER "release_body_is_immutable" BEFORE UPDATE OF body, sha256, language ON "release"
  FOR EACH ROW WHEN (
    OLD.body <> NEW.body OR OLD.sha256 <> NEW.sha256
    OR OLD.language <> NEW.language AND NOT (OLD.capture_open AND NEW.capture_open)
  )
  EXECUTE FUNCTION "refuse_change"();
