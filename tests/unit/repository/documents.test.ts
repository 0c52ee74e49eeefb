import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { demonstrationAccounts, demonstrationPassword } from "@/lib/auth/demonstration";
import { documents, read, root, trackedFiles } from "./tracked-files";

const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

describe.each(documents)("%s", (document) => {
  const text = read(document);

  it("names only commands that there are", () => {
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? "");

    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("links only to files and headings that there are", () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map((match) => match[1] ?? "");

    expect(links.filter((link) => !leadsSomewhere(document, link))).toEqual([]);
  });

  it("names only files and folders that there are", () => {
    const named = [
      ...text.matchAll(/`((?:app|components|lib|messages|prisma|scripts|server|tests|docs)\/[\w./()[\]-]*)`/g),
    ];
    const missing = named.map((match) => match[1] ?? "").filter((name) => !isThere(name));

    expect(missing).toEqual([]);
  });
});

it("names in code and comments only files that there are", () => {
  const code = trackedFiles.filter((file) => /\.(ts|tsx|mjs|css|sql)$/.test(file) && !NOT_OURS.test(file));
  const pattern =
    /(?<![\w@./-])(?:app|components|docs|lib|prisma|scripts|server|tests)\/[\w./()[\]-]+\.(?:tsx?|mjs|css|sql|md)\b/g;
  const missing = code.flatMap((file) =>
    [...new Set(read(file).match(pattern))].filter((name) => !isThere(name)).map((name) => `${file}: ${name}`),
  );

  expect(missing).toEqual([]);
});

/** Made-up trees, and migrations, which keep the names of their day. */
const NOT_OURS = /^(prisma\/migrations\/|tests\/unit\/repository\/imports-right-and-wrong\.ts$)/;

it("runs a file that there is in every command", () => {
  const files = Object.values(scripts).flatMap((command) => command.match(/\b[\w./-]+\.(ts|mjs)\b/g) ?? []);

  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

it.each(["README.md", "README.ru.md"])("tells in %s the accounts and the password of the demonstration", (readme) => {
  const text = read(readme);

  for (const { email } of demonstrationAccounts) expect(text).toContain(email);
  expect(text).toContain(demonstrationPassword);
});

it.each(["docs/configuration.md", ".env.example"])("explains in %s every setting, and no other", (file) => {
  const settings = [...read("lib/env.ts").matchAll(/^ {2}([A-Z_]+): "/gm)].map((match) => match[1]);
  const pattern = file.endsWith(".md") ? /^\| `([A-Z_]+)`/gm : /^#?([A-Z_]+)=/gm;
  const explained = [...read(file).matchAll(pattern)].map((match) => match[1]);
  const notOurs = ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "PLAYWRIGHT_CHROMIUM"];

  expect(settings.length).toBeGreaterThan(10);
  expect(explained.filter((name) => !notOurs.includes(name ?? "")).sort()).toEqual(settings.sort());
});

function leadsSomewhere(document: string, link: string): boolean {
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? document : path.join(path.dirname(document), decodeURIComponent(file));
  if (!isThere(target)) return false;
  return anchor === undefined || headings(read(target)).includes(anchor);
}

function isThere(name: string): boolean {
  const plain = name.replace(/\/$/, "");
  return trackedFiles.some((file) => file === plain || file.startsWith(`${plain}/`));
}

// As pages of repositories make an anchor of a heading: lower case, no punctuation, hyphens for spaces.
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-"),
  );
}
