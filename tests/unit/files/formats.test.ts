import { describe, expect, it } from "vitest";
import { acceptedFor, formatByName, formats, type Purpose } from "@/lib/files/formats";
import { checkContent } from "@/lib/files/parsing/check-content";
import { Refused } from "@/lib/files/parsing/refused";
import { openDocumentFile } from "@/tests/support/files/open-document-file";

describe("the table of formats", () => {
  it("has a row for a format once", () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });

  it.each(formats)("has a reader for .$id", async ({ id }) => {
    expect(await import(`../../../lib/files/formats/${id}/read-${id}.ts`)).toHaveProperty("read", expect.any(Function));
  });

  it("gives forms the endings they offer", () => {
    expect(acceptedFor("text")).toBe(".txt,.docx,.odt,.pdf,.html,.htm,.xhtml");
    expect(acceptedFor("table")).toBe(".xlsx,.csv,.tsv,.txt");
  });

  it.each([
    ["Заявление.TXT", "text", "txt"],
    ["a.txt", "table", "csv"],
    ["a.b.HTM", "text", "html"],
    ["a.xlsx", "text", null],
    ["a.docx", "table", null],
    ["docx", "text", null],
    [".docx", "text", "docx"],
    ["a.docx ", "text", null],
  ] as const)("takes the name %j, as a %s, for %s", (fileName, purpose, id) => {
    expect(formatByName(fileName, purpose)?.id ?? null).toBe(id);
  });
});

describe("the first bytes of a file", () => {
  const zip = Buffer.from("PK\x03\x04");
  const oldOffice = Buffer.from("d0cf11e0a1b11ae100", "hex");
  const locked = Buffer.concat([oldOffice, Buffer.from("EncryptedPackage", "utf16le")]);

  it.each([
    ["a zip", "a.docx", "text", "as named", zip],
    ["a zip", "a.xlsx", "table", "as named", zip],
    ["an empty zip", "a.xlsx", "table", "as named", Buffer.from("PK\x05\x06")],
    ["a zip", "a.pdf", "text", "name-disagrees", zip],
    ["a zip", "a.csv", "table", "name-disagrees", zip],
    ["plain text", "a.html", "text", "as named", Buffer.from("a")],
    ["plain text", "a.csv", "table", "as named", Buffer.from("a")],
    ["plain text", "a.docx", "text", "name-disagrees", Buffer.from("a")],
    ["plain text", "a.xlsx", "table", "name-disagrees", Buffer.from("a")],
    ["a PDF", "a.pdf", "text", "as named", Buffer.from("%PDF-1.7")],
    ["a PDF after a few words", "a.pdf", "text", "name-disagrees", Buffer.from("a\n%PDF-1.7")],
    ["a PDF after a few words", "a.csv", "table", "name-disagrees", Buffer.from("a\n%PDF-1.7")],
    ["a program", "a.csv", "table", "unknown-kind", Buffer.from("\x7fELF")],
    ["an old Office file", "a.docx", "text", "old-word-format", oldOffice],
    ["an old Office file", "a.xlsx", "table", "old-workbook-format", oldOffice],
    ["an old Office file", "a.csv", "table", "old-workbook-format", oldOffice],
    ["an RTF document", "a.txt", "text", "rich-text", Buffer.from("{\\rtf1")],
    ["an RTF document", "a.docx", "text", "rich-text", Buffer.from("{\\rtf1")],
    ["an OpenDocument text", "a.odt", "text", "as named", openDocument("text")],
    ["an OpenDocument text", "a.docx", "text", "name-disagrees", openDocument("text")],
    ["an OpenDocument spreadsheet", "a.xlsx", "table", "opendocument-spreadsheet", openDocument("spreadsheet")],
    ["an OpenDocument spreadsheet", "a.csv", "table", "opendocument-spreadsheet", openDocument("spreadsheet")],
    ["a document with a password", "a.docx", "text", "encrypted", locked],
    ["a workbook with a password", "a.xlsx", "table", "encrypted", locked],
  ] as const)("of %s named %s, taken as a %s, are %s", (_what, fileName, purpose, expected, bytes) => {
    expect(judged(bytes, fileName, purpose)).toBe(expected);
  });
});

function openDocument(kind: string): Buffer {
  return openDocumentFile("", { mediaType: `application/vnd.oasis.opendocument.${kind}` });
}

function judged(bytes: Buffer, fileName: string, purpose: Purpose): string {
  const named = formatByName(fileName, purpose);
  if (!named) return "not read";
  try {
    checkContent(bytes, named);
    return "as named";
  } catch (error) {
    return error instanceof Refused ? error.refusal : "damaged";
  }
}
