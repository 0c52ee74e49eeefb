-- The files of a release may be OpenDocument texts as well.
ALTER TABLE "release_file"
  DROP CONSTRAINT "release_file_type",
  ADD CONSTRAINT "release_file_type" CHECK (media_type IN ('txt', 'docx', 'odt', 'pdf', 'html'));
