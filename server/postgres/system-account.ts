import { spawnSync } from "node:child_process";

/** The account Postgres runs as: its user and group ids, or null for "as whoever started this". */
export type Account = { uid: number; gid: number } | null;

const NAME = "pacta";

/**
 * Postgres refuses to run as root. Started by root it runs as the system account `pacta`, which is made when it is missing;
 * started by anyone else it runs as that person. Refused with a sentence when the account can't be made.
 * Source: docs/decisions/01-embedded-postgres.md.
 */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const existing = lookUp();
  if (existing) return existing;

  const options = ["--system", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
  const made = spawnSync("useradd", [...options, NAME], { encoding: "utf8" });
  const account = lookUp();
  if (account) return account;
  const reason = made.error?.message ?? made.stderr.trim();
  throw new Error(
    `Postgres does not run as root, and the system account "${NAME}" for it could not be made (${reason}). ` +
      "Start Pacta as an ordinary user, or set DATABASE_URL.",
  );
}

function lookUp(): Account {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, NAME], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
