-- When a row came about is told by the database. Prisma fills in a default of now() itself, by the clock of the web server.
ALTER TABLE "idempotency_key" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "import_mapping" ALTER COLUMN "changed_at" SET DEFAULT clock_timestamp();
ALTER TABLE "import_upload" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "proposal" ALTER COLUMN "changed_at" SET DEFAULT clock_timestamp();
ALTER TABLE "release" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();
ALTER TABLE "release_file" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();
ALTER TABLE "session" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp(),
ALTER COLUMN "last_seen_at" SET DEFAULT clock_timestamp();
ALTER TABLE "source_upload" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "users" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
