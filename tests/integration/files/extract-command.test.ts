import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeText } from "@/tests/support/files/encode-text";
import { wordFile, wordParagraph } from "@/tests/support/files/word-file";

const promise = "The Sides agreed to open a direct flight between Almaty and Tokyo by the end of 2026.";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pacta-extract-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** As npm runs it: in the project's folder, told where the person stands. */
function extract(...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/extract.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function fileWith(name: string, content: string | Buffer): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

describe("npm run extract", () => {
  it("counts in the characters of a plain text as they stand in the file", () => {
    const name = fileWith("release.txt", `\uFEFFJoint statement\r\n\r\n  ${promise}  \r\nЙ\r\n`);

    const run = extract(name, "--published", "2025-08-25", "--lang", "en");

    const text = readFileSync(path.join(folder, name), "utf8");
    const [first] = JSON.parse(run.stdout);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(first).toMatchObject({ quote: expect.stringContaining("direct flight"), kind: "agreed", trackable: true });
    expect(text.slice(first.start, first.end)).toBe(first.quote);
    expect(first.deadline).toMatch(/2026/);
  });

  it.each([
    ["release.docx", wordFile(wordParagraph(promise))],
    ["release.html", Buffer.from(`<!DOCTYPE html><nav>Menu</nav><article><p>${promise}</p></article>`)],
    ["release.pdf", readFileSync("tests/fixtures/joint-statement-en.pdf")],
  ])("reads %s", (name, bytes) => {
    const run = extract(fileWith(name, bytes));

    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(
      JSON.parse(run.stdout)
        .map(({ quote }: { quote: string }) => quote)
        .join(),
    ).toContain("direct flight");
  });

  it("reads a text in an encoding of old", () => {
    const run = extract(
      fileWith("old.txt", encodeText("Стороны договорились открыть прямой рейс до конца 2026 года.", "windows-1251")),
    );

    expect(JSON.parse(run.stdout)).toMatchObject([{ kind: "agreed" }]);
  });

  it("shows a table to people", () => {
    const { stdout } = extract(fileWith("release.txt", promise), "--table");

    expect(stdout).toMatch(/^kind +trackable +deadline +quote +why$/m);
    expect(stdout).toMatch(/^agreed +yes +/m);
  });

  it.each([
    [["nowhere.txt"], /nowhere\.txt can't be read: there is no such file\.$/],
    [[], /^One file is read at a time: npm run extract/],
    [["a.txt", "b.txt"], /^One file is read at a time/],
    [["a.txt", "--nonsense"], /^The options are: npm run extract/],
    [["a.txt", "--published", "2025-02-30"], /^--published takes a date such as 2025-08-25, not 2025-02-30\.$/],
    [["a.txt", "--lang", "de"], /^--lang takes kk, ru, en, ja, not de\.$/],
  ])("says in one sentence what is wrong with %j", (args, sentence) => {
    const run = extract(...args);

    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr.trim()).toMatch(sentence);
  });

  it("says why it does not read a file", () => {
    const run = extract(fileWith("scan.pdf", readFileSync("tests/fixtures/scan.pdf")));

    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr.trim()).toMatch(/^scan\.pdf: The PDF has no text, only pictures/);
  });
});
