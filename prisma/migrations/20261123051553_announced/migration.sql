-- AlterTable
ALTER TABLE "deadline_change" ADD COLUMN     "announced" TEXT;

-- A month or a year: where the day is known, occurred_at has it. Control dates are set here, at a known moment.
ALTER TABLE "deadline_change"
  ADD CONSTRAINT "deadline_change_announced" CHECK (
    announced IS NULL OR announced ~ '^\d{4}(-(0[1-9]|1[0-2]))?$' AND field = 'promised');
