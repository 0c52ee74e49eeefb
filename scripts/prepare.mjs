// What both start and test need before anything is installed: plain JavaScript, no packages, runs on Node 20.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

const stamp = path.join(root, "node_modules/.pacta-installed");
const bundledNode = path.join(root, "node_modules/.bin/node");

/** Ends the program with one sentence when this Node can neither run Pacta nor bring the Node that can. */
export function checkNode() {
  // On Linux x64 a newer Node comes with the packages; elsewhere this one must do.
  const needed = process.platform === "linux" && process.arch === "x64" ? [20, 19] : [22, 12];
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  console.error(`Pacta needs Node ${needed.join(".")} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of the lock file unless they are there already. */
export async function install() {
  const lock = path.join(root, "package-lock.json");
  const hash = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  const installed = path.join(root, "node_modules/.package-lock.json");
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  if (!isCurrent) {
    console.log("Installing packages (npm ci); the first time takes a minute or two …");
    const started = Date.now();
    const code = await run(npm(), ["ci", "--include=dev", "--include=optional", "--loglevel=error"], {
      // Some package managers' versions run Prisma's download script: this tells it there is nothing to download.
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "prisma/schema-engine/schema-engine.mjs"),
    });
    if (code !== 0) {
      console.error("The packages could not be installed: npm's own message is above.");
      process.exit(1);
    }
    console.log(`Packages installed (${seconds(started)} s).`);
  }
  writeFileSync(stamp, hash);
}

/** Ends the program with one sentence when what a build needs was left out (`npm ci --omit=dev`) and something is to be built. */
export function checkBuildPackages() {
  if (existsSync(path.join(root, "node_modules/tailwindcss"))) return;
  console.error(
    "Something changed since Pacta was built here, and the packages a build needs are left out: run npm ci.",
  );
  process.exit(1);
}

/** The Node that runs Pacta: the one that came with the packages, where there is one. */
export function node() {
  return existsSync(bundledNode) ? bundledNode : process.execPath;
}

/** Runs a program in the clone with our terminal, hands signals on, and answers its exit code. It can notice our death. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const [file, ...rest] = Array.isArray(command) ? command : [command];
    const child = spawn(file, [...rest, ...args], {
      cwd: root,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, ...env },
    });
    const handOn = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, handOn);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, handOn);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

export function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

function npm() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) return [process.execPath, cli];
  return process.platform === "win32" ? ["cmd", "/c", "npm"] : ["npm"];
}
