import { deflateSync } from "node:zlib";
import { openDocumentFile, openDocumentStyle } from "./open-document-file";
import { pdfFile } from "./pdf-file";
import { contentTypes, wordFile, wordNamespace, wordParagraph } from "./word-file";
import { type ZipEntry, zipFile } from "./zip-file";

/** `expected` is a refusal, or "read", or "answered" where it matters only that the answer comes. `isSlow`: only the limits end it. */
export type Hostile = { what: string; fileName: string; bytes: Buffer; expected: string; isSlow?: boolean };

const MEGABYTE = 1024 * 1024;
const page = [{ text: "The Sides agreed to meet.", y: 780 }];
const pdf = pdfFile([page]);
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);
const embedded = (content: Buffer): ZipEntry => ({ name: "word/embeddings/a.bin", content });

/** Archives that unfold, lie about their sizes or have no end. */
export function bombs(): Hostile[] {
  const inner = zipFile([{ name: "a", content: zeros(50) }]);
  return [
    { what: "a flat bomb", fileName: "a.docx", bytes: wordFile("", [embedded(zeros(150))]), expected: "bomb" },
    {
      what: "many parts, large together",
      fileName: "a.docx",
      bytes: wordFile("", nearlyIncompressible(60)),
      expected: "bomb",
    },
    {
      what: "a bomb in a bomb",
      fileName: "a.docx",
      bytes: zipFile(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, content: inner }))),
      expected: "unknown-kind",
    },
    {
      what: "a document that claims to be small",
      fileName: "a.docx",
      bytes: zipFile([
        contentTypes,
        {
          name: "word/document.xml",
          content: Buffer.concat([
            Buffer.from(`<w:document xmlns:w="${wordNamespace}">`),
            Buffer.alloc(80 * MEGABYTE, " "),
          ]),
          claims: { unpackedBytes: 300 },
        },
      ]),
      expected: "damaged",
    },
    {
      what: "2,001 parts",
      fileName: "a.docx",
      bytes: wordFile(
        "",
        Array.from({ length: 1999 }, (_, index) => ({ name: `${index}`, content: "" })),
      ),
      expected: "bomb",
    },
    { what: "parts that share their bytes, as in a quine", fileName: "a.docx", bytes: sharing(1500), expected: "bomb" },
    {
      what: "a count of parts it does not have",
      fileName: "a.docx",
      bytes: withPartCount(wordFile(wordParagraph("One.")), 1900),
      expected: "damaged",
    },
    {
      what: "a million laughs",
      fileName: "a.docx",
      bytes: wordFile(
        wordParagraph("&laugh9;"),
        [],
        `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY laugh0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY laugh${index + 1} "${`&laugh${index};`.repeat(10)}">`).join("")}]>`,
      ),
      expected: "bomb",
    },
    {
      what: "an entity that names a file",
      fileName: "a.docx",
      bytes: wordFile(wordParagraph("&file;"), [], `<!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/passwd">]>`),
      expected: "bomb",
    },
    {
      what: "more text than a release",
      fileName: "a.docx",
      bytes: wordFile(wordParagraph(words(2.5))),
      expected: "too-much-text",
    },
    {
      what: "tables in tables in tables",
      fileName: "a.docx",
      bytes: wordFile(
        `${Array.from({ length: 50_000 }, (_, index) => `<w:tbl w:a="${(index * 7919) % 50_021}">`).join("")}${wordParagraph("One.")}${"</w:tbl>".repeat(50_000)}`,
      ),
      expected: "bomb",
    },
  ];
}

/** OpenDocument texts that unfold, repeat or go round. */
export function hostileOpenDocuments(): Hostile[] {
  const style = (index: number) => openDocumentStyle("paragraph", `${index}`, { parent: `${(index + 1) % 50_000}` });
  return [
    {
      what: "a part that is a flat bomb",
      fileName: "a.odt",
      bytes: openDocumentFile("", { others: [{ name: "Pictures/a.png", content: zeros(150) }] }),
      expected: "bomb",
    },
    {
      what: "a document that begins with an entity",
      fileName: "a.odt",
      bytes: openDocumentFile("<text:p>&file;</text:p>", {
        prolog: '<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
      }),
      expected: "bomb",
    },
    {
      what: "spaces by their number",
      fileName: "a.odt",
      bytes: openDocumentFile('<text:p><text:s text:c="2000000000"/></text:p>'),
      expected: "too-much-text",
    },
    {
      what: "as many spaces as it may have, in many notes",
      fileName: "a.odt",
      bytes: openDocumentFile(
        `<text:p>${'<text:note><text:note-body><text:p><text:s text:c="2000000"/></text:p></text:note-body></text:note>'.repeat(500)}</text:p>`,
      ),
      expected: "too-much-text",
    },
    {
      what: "styles that are made from each other, in a ring",
      fileName: "a.odt",
      bytes: openDocumentFile('<text:p text:style-name="1">One.</text:p>'.repeat(20_000), {
        styles: Array.from({ length: 50_000 }, (_, index) => style(index)).join(""),
      }),
      expected: "read",
    },
    {
      what: "sections in sections in sections",
      fileName: "a.odt",
      bytes: openDocumentFile(
        `${Array.from({ length: 50_000 }, (_, index) => `<text:section text:name="${(index * 7919) % 50_021}">`).join("")}<text:p>One.</text:p>${"</text:section>".repeat(50_000)}`,
      ),
      expected: "bomb",
    },
  ];
}

/** PDFs that unfold, recurse, run or are something else as well. */
export function hostilePdfs(): Hostile[] {
  const packed = (content: Buffer, entries = "") => {
    const data = deflateSync(content);
    return `<< /Length ${data.length} /Filter /FlateDecode ${entries} >>\nstream\n${data.toString("latin1")}\nendstream\nendobj\n`;
  };
  const withContent = (object: string) => pdfFile([[]], { objects: [`11 0 obj\n${object}`] });
  const font = "3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 100 0 R >>\nendobj\n";
  const range =
    "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00000000> <00ffffff> <0041> endbfrange";
  return [
    {
      what: "a stream that unfolds into a gigabyte",
      fileName: "a.pdf",
      bytes: withContent(packed(zeros(1000))),
      expected: "took-too-long",
      isSlow: true,
    },
    {
      what: "commands without end",
      fileName: "a.pdf",
      bytes: withContent(packed(Buffer.from("BT /F1 9 Tf (a) Tj ET\n".repeat(2 * MEGABYTE)))),
      expected: "too-much-text",
    },
    {
      what: "a table of all the letters there could be",
      fileName: "a.pdf",
      bytes: pdfFile([page], { objects: [font, `100 0 obj\n${packed(Buffer.from(range))}`] }),
      expected: "took-too-long",
      isSlow: true,
    },
    {
      what: "lists in lists in lists",
      fileName: "a.pdf",
      bytes: pdfFile([page], {
        objects: [`100 0 obj\n${"[".repeat(500_000)}\nendobj\n`],
        catalog: "/Outlines 100 0 R /Metadata 100 0 R /Pages 100 0 R",
      }),
      expected: "answered",
    },
    {
      what: "a page tree that goes round",
      fileName: "a.pdf",
      bytes: pdfFile([[]], { kids: "2 0 R" }),
      expected: "damaged",
    },
    {
      what: "a form that draws itself",
      fileName: "a.pdf",
      bytes: pdfFile([page], {
        objects: [
          `10 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 100 0 R >> >> /Contents 11 0 R >>\nendobj\n`,
          "11 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n",
          "100 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 100 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream\nendobj\n",
        ],
      }),
      expected: "scanned",
    },
    { what: "half of a file", fileName: "a.pdf", bytes: pdf.subarray(0, pdf.length / 2), expected: "damaged" },
    {
      what: "scripts to run when it is opened",
      fileName: "a.pdf",
      bytes: pdfFile([page], {
        catalog: "/OpenAction 100 0 R",
        objects: ["100 0 obj\n<< /S /JavaScript /JS (while \\(true\\) {}) >>\nendobj\n"],
      }),
      expected: "read",
    },
    {
      what: "a page before its header",
      fileName: "a.pdf",
      bytes: Buffer.concat([Buffer.from("<html><script>alert(1)</script>"), pdf]),
      expected: "name-disagrees",
    },
    {
      what: "a page in its comments",
      fileName: "a.html",
      bytes: Buffer.concat([Buffer.from("%PDF-1.7\n%<html><script>alert(1)</script>\n"), pdf]),
      expected: "name-disagrees",
    },
  ];
}

/** Pages and texts made to exhaust a reader. */
export function hostilePages(): Hostile[] {
  const attributes = Array.from({ length: 300_000 }, (_, index) => `a${index}`).join(" ");
  return [
    {
      what: "100,000 tags in each other",
      fileName: "a.html",
      bytes: Buffer.from("<div>".repeat(100_000)),
      expected: "bomb",
    },
    {
      what: "formatting that is never closed",
      fileName: "a.html",
      bytes: Buffer.from(`<html>${"<b><i><a href=x>".repeat(50_000)}`),
      expected: "bomb",
    },
    {
      what: "a tag of 300,000 attributes",
      fileName: "a.html",
      bytes: Buffer.from(`<html><p ${attributes}>One.`),
      expected: "answered",
    },
    {
      what: "20 MB of spaces before a letter",
      fileName: "a.html",
      bytes: Buffer.concat([Buffer.from("<html><p>"), Buffer.alloc(19 * MEGABYTE, " "), Buffer.from("a")]),
      expected: "read",
    },
    {
      what: "tags that are never ended",
      fileName: "a.html",
      bytes: Buffer.from(`<html>${"<!--<".repeat(500_000)}`),
      expected: "empty",
    },
    {
      what: "a picture that is a script",
      fileName: "a.html",
      bytes: Buffer.from("GIF89a=1;/*<html>*/alert(1)"),
      expected: "unknown-kind",
    },
    {
      what: "accents piled on one letter",
      fileName: "a.txt",
      bytes: Buffer.from(`a${"\u0301\u0323".repeat(400_000)}`),
      expected: "answered",
    },
    { what: "more text than a release", fileName: "a.txt", bytes: Buffer.from(words(2.5)), expected: "too-much-text" },
    {
      what: "20 MB of text",
      fileName: "a.txt",
      bytes: Buffer.alloc(20 * MEGABYTE, "a b\n"),
      expected: "too-much-text",
    },
    {
      what: "20 MB and one byte",
      fileName: "a.txt",
      bytes: Buffer.alloc(20 * MEGABYTE + 1, "a"),
      expected: "too-large",
    },
    { what: "nothing", fileName: "a.txt", bytes: Buffer.alloc(0), expected: "empty" },
    { what: "blanks alone", fileName: "a.txt", bytes: Buffer.from(" \n\t\r\n\u3000"), expected: "empty" },
  ];
}

// Words that repeat so seldom that no archiver makes a bomb of them.
function words(megabytes: number): string {
  return Array.from({ length: (megabytes * MEGABYTE) / 8 }, (_, index) =>
    ((index * 2_654_435_761) % 78_364_164_096).toString(36).padStart(7, "a"),
  ).join(" ");
}

// Each part is packed to a fiftieth, which a single part may be; all together they are too large.
function nearlyIncompressible(parts: number): ZipEntry[] {
  const line = Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 2_654_435_761) % 251));
  const content = Buffer.concat(Array.from({ length: 50 }, () => line));
  return Array.from({ length: parts }, (_, index) => ({ name: `word/media/${index}`, content }));
}

/** One part's bytes under many names. */
function sharing(parts: number): Buffer {
  const content = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * index) % 253));
  return zipFile(
    Array.from({ length: parts }, (_, index) => ({
      name: `${index}`,
      content,
      ...(index > 0 && { claims: { isAtStart: true } }),
    })),
  );
}

function withPartCount(zip: Buffer, parts: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt16LE(parts, zip.length - 14);
  changed.writeUInt16LE(parts, zip.length - 12);
  return changed;
}
