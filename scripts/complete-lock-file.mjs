// `npm run lock:complete`, after adding packages behind a registry that does not carry every platform's binaries. npm then leaves
// those out of package-lock.json, and `npm ci` calls the lock file incomplete, on every platform. This adds the missing entries:
// the version is the one their parent asks for, the platform is read from the name. They carry no integrity, and npm skips them
// where they do not fit, without fetching.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "../package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const entries = Object.entries(lock.packages);
const added = entries.flatMap(([where, entry]) =>
  Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const isLocked = lock.packages[`node_modules/${name}`] ?? lock.packages[`${where}/node_modules/${name}`];
    return isLocked ? [] : [[`node_modules/${name}`, missingEntry(name, version, entry)]];
  }),
);

const inOrder = [...entries, ...added].sort(([one], [other]) => one.localeCompare(other, "en"));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);
console.log(`${added.length} entries added to package-lock.json.`);

function missingEntry(name, version, parent) {
  const platform = name.split("/").at(-1);
  const os = /android|darwin|freebsd|openbsd|netbsd|win32|linux/.exec(platform)?.[0];
  const cpu = /wasm32|arm64|x64|ia32|ppc64|s390x|riscv64|loong64|arm/.exec(platform)?.[0];
  const libc = os === "linux" ? { musl: "musl", gnu: "glibc" }[/musl|gnu/.exec(platform)?.[0]] : undefined;
  if (!cpu || !/^\d/.test(version))
    throw new Error(`${name}@${version} is missing, and its platform or exact version is not clear.`);
  return {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    license: parent.license,
    optional: true,
    ...(os && { os: [os] }),
  };
}
