import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { parseFileText } from "@/tests/support/files/parsed-text";
import { contentTypes, wordFile, wordNamespace, wordParagraph } from "@/tests/support/files/word-file";
import { zipFile } from "@/tests/support/files/zip-file";

const author = { author: "Editor", date: "2026-11-01T00:00:00Z", id: 1 };

describe("a Word document", () => {
  it("gives headings, paragraphs, list items, cells and notes as lines", async () => {
    const document = new Document({
      numbering: {
        config: [{ reference: "acts", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", start: 1 }] }],
      },
      footnotes: { 1: { children: [new Paragraph("Шығыс Азия елдерімен.")] } },
      sections: [
        {
          children: [
            new Paragraph({ heading: "Heading1", text: "Бірлескен мәлімдеме" }),
            new Paragraph({
              children: [new TextRun("Тараптар "), new TextRun({ text: "уағдаласты", bold: true }), new TextRun(".")],
            }),
            new Paragraph({ numbering: { reference: "acts", level: 0 }, text: "直行便を開設する。" }),
            new Paragraph({
              numbering: { reference: "acts", level: 0 },
              children: [new TextRun("Провести саммит"), new FootnoteReferenceRun(1)],
            }),
            new Table({
              rows: [
                new TableRow({
                  children: ["Срок", "2026 год"].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
              ],
            }),
          ],
        },
      ],
    });

    expect(await read(await Packer.toBuffer(document))).toEqual({
      text: "Бірлескен мәлімдеме\nТараптар уағдаласты.\n直行便を開設する。\nПровести саммит\nСрок\n2026 год\nШығыс Азия елдерімен.",
      warnings: [],
    });
  });

  it("is read as if its changes were accepted", async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun("The Sides "),
                new DeletedTextRun({ text: "discussed", ...author }),
                new InsertedTextRun({ text: "agreed", ...author, id: 2 }),
                new TextRun(" to meet."),
              ],
            }),
          ],
        },
      ],
    });

    expect(await read(await Packer.toBuffer(document))).toMatchObject({
      text: "The Sides agreed to meet.",
      warnings: ["deletions-left-out"],
    });
  });

  it.each([
    [
      "breaks and tabs",
      "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>",
      "One\ntwo\tthree",
    ],
    [
      "a tab stop, which is no tab",
      "<w:p><w:pPr><w:tabs><w:tab w:pos='1'/></w:tabs></w:pPr><w:r><w:t>One</w:t></w:r></w:p>",
      "One",
    ],
    [
      "hyphens of its own",
      "<w:p><w:r><w:t>Алматы</w:t><w:noBreakHyphen/><w:t>Токио</w:t><w:softHyphen/></w:r></w:p>",
      "Алматы\u2011Токио",
    ],
    [
      "how kanji are read",
      "<w:p><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:p>",
      "東京",
    ],
    [
      "moved text",
      "<w:p><w:moveFrom><w:r><w:t>Old place.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>New place.</w:t></w:r></w:moveTo></w:p>",
      "New place.",
    ],
    [
      "a deleted paragraph mark",
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>${wordParagraph("two")}`,
      "One two",
    ],
    [
      "a text box",
      `<w:p><w:r><w:t>Outside</w:t></w:r><w:r><w:txbxContent>${wordParagraph("Inside")}</w:txbxContent></w:r></w:p>`,
      "Inside\nOutside",
    ],
    [
      "signs of a symbol font",
      "<w:p><w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:sym w:font='Arial' w:char='2116'/><w:t>5</w:t></w:r></w:p>",
      "№5",
    ],
    ["text of a drawing", "<w:p><w:r><a:t>A label</a:t><w:t>One</w:t></w:r></w:p>", "One"],
    [
      "a table in a table",
      `<w:tbl><w:tr><w:tc>${wordParagraph("a")}<w:tbl><w:tr><w:tc>${wordParagraph("b")}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      "a\nb",
    ],
  ])("with %s", async (_what, body, text) => {
    expect((await read(wordFile(body))).text).toBe(text);
  });

  it("leaves hidden text out and says so", async () => {
    const body =
      "<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> Seen too.</w:t></w:r></w:p>";

    expect(await read(wordFile(body))).toMatchObject({ text: "Seen. Seen too.", warnings: ["hidden-text-left-out"] });
  });

  it("reads no file that it names", async () => {
    const link = {
      name: "word/_rels/document.xml.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
    };
    const body = `<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing><w:t>One.</w:t></w:r></w:p><w:altChunk r:id="rId9"/>`;

    expect((await read(wordFile(body, [link]))).text).toBe("One.");
  });

  it.each([
    [
      "a workbook",
      zipFile([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "xl/workbook.xml", content: "" },
      ]),
      "unknown-kind",
    ],
    ["an archive of other files", zipFile([{ name: "a.txt", content: "a" }]), "unknown-kind"],
    ["an archive without its document", zipFile([contentTypes]), "unknown-kind"],
    ["a broken document", wordFile("<w:p>"), "damaged"],
    ["a cut archive", wordFile(wordParagraph("One.")).subarray(0, 300), "damaged"],
    [
      "two documents of one name",
      zipFile([
        contentTypes,
        ...[1, 2].map(() => ({ name: "word/document.xml", content: `<w:document xmlns:w="${wordNamespace}"/>` })),
      ]),
      "damaged",
    ],
    ["a name that leads out of the archive", wordFile("", [{ name: "../../etc/cron.d/job", content: "" }]), "damaged"],
    [
      "an encrypted part",
      wordFile("", [{ name: "word/a.xml", content: "a", claims: { isEncrypted: true } }]),
      "encrypted",
    ],
  ])("is refused for %s", async (_what, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });
});

function read(bytes: Buffer) {
  return parseFileText(bytes, "docx");
}

// What the packages throw themselves, the reading process answers as damaged.
async function refusalOf(bytes: Buffer): Promise<string> {
  return read(bytes).then(
    () => "read",
    (error: { refusal?: string }) => error.refusal ?? "damaged",
  );
}
