// npm runs a script by a shell. A SIGTERM to npm reaches the shell alone, which dies of it, and a killed npm leaves the shell
// behind: in both cases nobody would end what the script started.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 100;

/** Calls back once npm, or the shell between npm and this script, has ended. Never when npm did not start us. */
export function whenNpmIsGone(callback) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const npm = isShellOf(parent) ? parentOf(parent) : parent;
  const looking = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(looking);
    callback();
  }, LOOK_EVERY_MS);
  looking.unref();
}

function isShellOf(pid) {
  return /^\S*sh\b.*start\.mjs/.test(ask(pid, "args"));
}

function parentOf(pid) {
  return Number(ask(pid, "ppid"));
}

/** What `ps` tells of a process; from /proc where there is one, because a small system may lack `ps`. */
function ask(pid, column) {
  try {
    if (column === "args") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
  } catch {
    return spawnSync("ps", ["-p", String(pid), "-o", `${column}=`], { encoding: "utf8" }).stdout?.trim() ?? "";
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
