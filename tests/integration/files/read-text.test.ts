import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import { describe, expect, it } from "vitest";
import { readText } from "@/lib/files/read-text";
import { sandboxLimits } from "@/lib/files/sandbox/limits";
import { encodeText } from "@/tests/support/files/encode-text";
import { openDocumentFile } from "@/tests/support/files/open-document-file";
import { wordFile } from "@/tests/support/files/word-file";

const russian = "Стороны договорились провести переговоры до конца 2026 года.";

describe("a file read in a process of its own", () => {
  it("is a text", async () => {
    expect(await readText(encodeText(russian, "windows-1251"), { fileName: "Заявление.TXT" })).toEqual({
      ok: true,
      text: russian,
      format: "txt",
      encoding: "windows-1251",
      warnings: ["encoding-guessed"],
    });
  });

  it("is a Word document", async () => {
    const document = new Document({
      sections: [{ children: [new Paragraph(russian), new Paragraph("2026年までに開設する。")] }],
    });

    expect(await readText(await Packer.toBuffer(document), { fileName: "a.docx" })).toEqual({
      ok: true,
      text: `${russian}\n2026年までに開設する。`,
      format: "docx",
      warnings: [],
    });
  });

  it("is an OpenDocument text", async () => {
    const bytes = openDocumentFile(`<text:p>${russian}</text:p><text:p>2026年までに開設する。</text:p>`);

    expect(await readText(bytes, { fileName: "a.odt" })).toEqual({
      ok: true,
      text: `${russian}\n2026年までに開設する。`,
      format: "odt",
      warnings: [],
    });
  });

  it("is a PDF", async () => {
    const text = readFileSync("tests/fixtures/joint-statement-kk.txt", "utf8").trimEnd();

    expect(await readText(readFileSync("tests/fixtures/joint-statement-kk.pdf"), { fileName: "a.pdf" })).toEqual({
      ok: true,
      text,
      format: "pdf",
      pages: 1,
      warnings: [],
    });
  });

  it("is a saved page", async () => {
    const bytes = Buffer.from(
      `<!DOCTYPE html><meta charset="utf-8"><nav>Menu</nav><article><p>${russian}</p></article>`,
    );

    expect(await readText(bytes, { fileName: "a.htm" })).toEqual({
      ok: true,
      text: russian,
      format: "html",
      encoding: "utf-8",
      warnings: [],
    });
  });

  it("comes in the form in which texts are stored: composed letters, plain line ends, no blanks around", async () => {
    const bytes = Buffer.from("\uFEFF\r\n  \r\nИ\u0306од, no\u00a0break  \r\nsecond\rthird\u2028fourth\t\n\n", "utf8");

    expect(await readText(bytes, { fileName: "a.txt" })).toMatchObject({
      text: "Йод, no\u00a0break\nsecond\nthird\nfourth",
    });
  });

  it("says which letters could not be read", async () => {
    const bytes = Buffer.concat([
      Buffer.from("\uFEFFThe Sides agreed", "utf16le"),
      Buffer.from([0x00, 0xd8, 0x20, 0x00]),
    ]);

    expect(await readText(bytes, { fileName: "a.txt" })).toMatchObject({
      ok: true,
      warnings: ["replaced-characters"],
    });
  });

  it("reads nothing that a document points to", async () => {
    const relationship = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`;
    const bytes = wordFile(
      `<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing><w:t>One.</w:t></w:r></w:p><w:altChunk r:id="rId9"/>`,
      [{ name: "word/_rels/document.xml.rels", content: relationship }],
    );

    expect(await readText(bytes, { fileName: "a.docx" })).toMatchObject({ ok: true, text: "One." });
  });

  it.each([
    ["a.txt\0.pdf", "bad-name"],
    ["../../etc/passwd.txt", "bad-name"],
    ["C:\\release.txt", "bad-name"],
    ["release\u202Etxt.docx", "bad-name"],
    ["", "bad-name"],
    [`${"a".repeat(300)}.txt`, "bad-name"],
    ["release", "unknown-kind"],
    ["release.exe", "unknown-kind"],
    ["release.txt.js", "unknown-kind"],
    ["release.docm", "unknown-kind"],
    ["release.doc", "old-word-format"],
    ["Релиз.RTF", "rich-text"],
    ["release.pages", "pages-document"],
    ["release.pdf", "name-disagrees"],
    ["release.docx", "name-disagrees"],
    ["release.odt", "name-disagrees"],
    ["release.html", "name-disagrees"],
  ])("named %j is refused as %s", async (fileName, refusal) => {
    expect(await readText(Buffer.from(russian), { fileName })).toEqual({ ok: false, refusal });
  });

  it("waits for its turn, and is refused when too many wait", async () => {
    const asked = sandboxLimits.atOnce + sandboxLimits.waiting + 3;

    const answers = await Promise.all(
      Array.from({ length: asked }, (_, index) => readText(Buffer.from(`Text ${index}`), { fileName: "a.txt" })),
    );

    expect(answers.filter((answer) => !answer.ok)).toEqual(Array(3).fill({ ok: false, refusal: "busy" }));
    expect(answers.flatMap((answer) => (answer.ok ? [answer.text] : []))).toEqual(
      Array.from({ length: asked - 3 }, (_, index) => `Text ${index}`),
    );
  });
});
