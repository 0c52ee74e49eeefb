-- AlterTable
ALTER TABLE "users" ADD COLUMN     "password_expires_at" TIMESTAMPTZ(3);

-- Only a password that somebody else knows runs out.
ALTER TABLE users ADD CONSTRAINT user_password_expiry CHECK (password_is_one_time OR password_expires_at IS NULL);

-- One that was given before and never changed: three days from now. Last, because a table with waiting triggers is not altered.
UPDATE users SET password_expires_at = clock_timestamp() + interval '3 days' WHERE password_is_one_time;
