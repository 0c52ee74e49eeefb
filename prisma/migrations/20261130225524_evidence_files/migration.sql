-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "file_format" TEXT,
ADD COLUMN     "file_id" UUID,
ADD COLUMN     "file_name" TEXT,
ADD COLUMN     "file_sha256" BYTEA,
ADD COLUMN     "file_size" INTEGER;

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "is_attached" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_file_piece" (
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "evidence_file_piece_pkey" PRIMARY KEY ("file_id","position")
);

-- CreateIndex
CREATE INDEX "evidence_file_created_idx" ON "evidence_file"("created_by_id", "recorded_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_id_commitment_unique" ON "evidence_file"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_unique" ON "evidence"("file_id", "commitment_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_commitment_id_fkey" FOREIGN KEY ("file_id", "commitment_id") REFERENCES "evidence_file"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_piece" ADD CONSTRAINT "evidence_file_piece_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE evidence DROP CONSTRAINT evidence_url;
ALTER TABLE evidence ADD CONSTRAINT evidence_url CHECK (
  CASE WHEN url IS NULL THEN dated IS NOT NULL OR file_id IS NOT NULL ELSE url ~ '^https?://\S+$' END AND title ~ '\S');

-- Files that are pressed already are not pressed again.
ALTER TABLE evidence_file_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TRIGGER evidence_file_of_somebody BEFORE INSERT ON evidence_file FOR EACH ROW EXECUTE FUNCTION refuse_erased('created_by_id');

ALTER TABLE evidence_file
  ADD CONSTRAINT evidence_file_name CHECK (name ~ '\S' AND name !~ '[[:cntrl:]/\\]'),
  ADD CONSTRAINT evidence_file_format CHECK (format IN ('pdf', 'docx', 'xlsx', 'jpeg', 'png')),
  ADD CONSTRAINT evidence_file_size CHECK (size BETWEEN 1 AND 20971520),
  ADD CONSTRAINT evidence_file_hash CHECK (octet_length(sha256) = 32);
ALTER TABLE evidence_file_piece
  ADD CONSTRAINT evidence_file_piece_place CHECK (position >= 0 AND octet_length(bytes) BETWEEN 1 AND 524288);

-- What evidence says of its file stands in its own row too, and so in the digests of history.
ALTER TABLE evidence
  ADD CONSTRAINT evidence_file_whole CHECK (num_nulls(file_id, file_name, file_format, file_size, file_sha256) IN (0, 5));

-- A file changes once: when it waits no longer. A foreign key keeps from then on that it is removed.
CREATE TRIGGER evidence_file_is_kept_as_sent BEFORE UPDATE ON evidence_file FOR EACH ROW
  WHEN (OLD.is_attached OR to_jsonb(OLD) - 'is_attached' <> to_jsonb(NEW) - 'is_attached')
  EXECUTE FUNCTION refuse_change('_is_kept_as_sent');
CREATE TRIGGER evidence_file_is_not_truncated BEFORE TRUNCATE ON evidence_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_file_piece_is_append_only BEFORE UPDATE ON evidence_file_piece
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_file_piece_is_not_truncated BEFORE TRUNCATE ON evidence_file_piece
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION evidence_file_piece_of_waiting() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM evidence_file f WHERE f.id = NEW.file_id AND NOT f.is_attached FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a file that evidence names gets no more bytes'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'evidence_file_piece_of_waiting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_file_piece_of_waiting BEFORE INSERT ON evidence_file_piece
  FOR EACH ROW EXECUTE FUNCTION evidence_file_piece_of_waiting();
