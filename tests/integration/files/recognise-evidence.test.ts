import { describe, expect, it } from "vitest";
import { recogniseEvidence } from "@/lib/files/recognise-evidence";
import { aDocument, aPicture, officeFile } from "@/tests/support/files/evidence-files";
import { pdfFile } from "@/tests/support/files/pdf-file";
import { zipFile } from "@/tests/support/files/zip-file";

const officeXml = "application/vnd.openxmlformats-officedocument";
const oldOffice = Buffer.from("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook", "latin1");
const locked = Buffer.concat([oldOffice, Buffer.from("EncryptedPackage", "utf16le")]);
const page = [[{ text: "The Sides agreed to meet.", y: 780 }]];
const encryption = `100 0 obj\n<< /Filter /Standard /V 1 /R 2 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> /P -4 >>\nendobj\n`;
const lockedPdf = pdfFile(page, {
  objects: [encryption],
  trailer: `/Encrypt 100 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`,
});

describe("a file for evidence", () => {
  it.each([
    ["pdf", pdfFile(page)],
    // A scan has no text; nobody asks it for any.
    ["pdf", pdfFile([[]])],
    ["docx", aDocument()],
    ["xlsx", officeFile(`${officeXml}.spreadsheetml.sheet.main+xml`)],
    ["jpeg", Buffer.from("\xFF\xD8\xFF\xE0\x00\x10JFIF", "latin1")],
    ["png", aPicture()],
  ])("is known for a .%s by its bytes", async (format, bytes) => {
    expect(await recogniseEvidence(bytes)).toEqual({ ok: true, format });
  });

  it.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["a byte too many", aPicture(20 * 1024 * 1024), "too-large"],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), "unknown-kind"],
    ["a program", Buffer.from("MZ\x90\x00"), "unknown-kind"],
    ["a picture of another kind", Buffer.from("GIF89a"), "unknown-kind"],
    ["a page that says it is a PDF later on", Buffer.from("<html>%PDF-1.7"), "unknown-kind"],
    ["a plain archive", zipFile([{ name: "a.txt", content: "a" }]), "unknown-kind"],
    ["a presentation", officeFile(`${officeXml}.presentationml.presentation.main+xml`), "unknown-kind"],
    ["a document of the Office of old", oldOffice, "old-office"],
    ["a document with a password", locked, "encrypted"],
    ["a PDF with a password", lockedPdf, "encrypted"],
    ["an archive with a password", zipFile([{ name: "a", content: "a", claims: { isEncrypted: true } }]), "encrypted"],
    ["a document with macros", officeFile("application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"],
    ["a workbook with macros", officeFile("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros"],
    ["macros under a plain document", aDocument([{ name: "word/vbaProject.bin", content: "a" }]), "macros"],
    ["sheets of macros", aDocument([{ name: "xl/macrosheets/sheet1.xml", content: "a" }]), "macros"],
    ["a cut document", aDocument().subarray(0, 200), "damaged"],
    ["the beginning of a PDF alone", Buffer.from("%PDF-1.7\n"), "damaged"],
    ["a bomb", aDocument([{ name: "a", content: Buffer.alloc(150 * 1024 * 1024) }]), "bomb"],
  ])("is refused: %s", async (_what, bytes, refusal) => {
    expect(await recogniseEvidence(bytes)).toEqual({ ok: false, refusal });
  });
});
