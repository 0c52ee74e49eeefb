import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openDocumentFile, openDocumentStyle } from "@/tests/support/files/open-document-file";
import { parseFileText } from "@/tests/support/files/parsed-text";
import { wordFile, wordParagraph } from "@/tests/support/files/word-file";
import { zipFile } from "@/tests/support/files/zip-file";

const paragraph = (text: string) => `<text:p>${text}</text:p>`;
const note = (kind: string, sign: string, ...paragraphs: string[]) =>
  `<text:note text:note-class="${kind}"><text:note-citation>${sign}</text:note-citation><text:note-body>${paragraphs.map(paragraph).join("")}</text:note-body></text:note>`;

describe("an OpenDocument text", () => {
  it("saved by LibreOffice is read as its reader sees it, notes last", async () => {
    expect(await read(readFileSync("tests/fixtures/libreoffice.odt"))).toEqual({
      text: [
        "Бірлескен мәлімдеме",
        "The Sides agreed to meet.",
        "Провести саммит в 2027 году.",
        "東京で直行便を開設する。",
        "In a frame",
        "Anchor and rest",
        "with   blanks\tand a link",
        "Hidden: none.",
        "Срок",
        "2026 год",
        "Last words.",
        "In Astana.",
        "По согласованию.",
      ].join("\n"),
      warnings: ["deletions-left-out", "hidden-text-left-out"],
    });
  });

  it.each([
    ["headings", `<text:h text:outline-level="1">One</text:h>${paragraph("two")}`, "One\ntwo"],
    [
      "lists, and without the signs that old programs see",
      `<text:list><text:list-item><text:number>1.</text:number>${paragraph("One")}<text:list><text:list-item>${paragraph("one a")}</text:list-item></text:list></text:list-item><text:list-item>${paragraph("two")}</text:list-item></text:list>`,
      "One\none a\ntwo",
    ],
    [
      "notes in the order in which they are referred to",
      `${paragraph(`One${note("endnote", "i", "first")}, two${note("footnote", "1", "second", "third")}.`)}${paragraph("End.")}`,
      "One, two.\nEnd.\nfirst\nsecond\nthird",
    ],
    [
      "runs of blanks, breaks and tabs",
      paragraph(
        '\n  One \t<text:span> two</text:span><text:s/><text:s text:c="2"/>three <text:line-break/> four<text:tab/>five<text:soft-page-break/> six',
      ),
      "One two   three \n four\tfive six",
    ],
    [
      "how kanji are read",
      paragraph(
        "<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby>",
      ),
      "東京",
    ],
    [
      "a table in a table, and a cell that another covers",
      `<table:table><table:table-row><table:table-cell>${paragraph("a")}<table:table><table:table-row><table:table-cell>${paragraph("b")}</table:table-cell></table:table-row></table:table></table:table-cell><table:covered-table-cell>${paragraph("c")}</table:covered-table-cell></table:table-row></table:table>`,
      "a\nb",
    ],
    [
      "a text box, and without what pictures are called",
      paragraph(
        `Outside<draw:frame><draw:text-box>${paragraph("Inside")}</draw:text-box><svg:title>A title</svg:title><office:binary-data>aGk=</office:binary-data></draw:frame>.`,
      ),
      "Inside\nOutside.",
    ],
    ["remarks", paragraph(`One<office:annotation>${paragraph("a remark")}</office:annotation>.`), "One."],
    ["fields", paragraph('On <text:date text:date-value="2026-11-30">30 November</text:date>.'), "On 30 November."],
    ["programs", paragraph("One<text:script>alert(1)</text:script>."), "One."],
    ["words outside of paragraphs", `<text:section>lost${paragraph("One")}</text:section>`, "One"],
  ])("is read with %s", async (_what, body, text) => {
    expect(await read(openDocumentFile(body))).toEqual({ text, warnings: [] });
  });

  it("is read as if its changes were accepted, and says so where something was taken out", async () => {
    const change = (id: string, inside: string) =>
      `<text:changed-region text:id="${id}">${inside}</text:changed-region>`;
    const inserted = change("i", "<text:insertion/>");
    const deleted = change(
      "d",
      `<text:deletion>${paragraph(`discussed${note("footnote", "1", "gone")}`)}</text:deletion>`,
    );
    const body = paragraph(
      'The Sides <text:change text:change-id="d"/><text:change-start text:change-id="i"/>agreed<text:change-end text:change-id="i"/>.',
    );
    const tracked = (changes: string) =>
      openDocumentFile(`<text:tracked-changes>${changes}</text:tracked-changes>${body}`);

    expect(await read(tracked(inserted))).toEqual({ text: "The Sides agreed.", warnings: [] });
    expect(await read(tracked(inserted + deleted))).toEqual({
      text: "The Sides agreed.",
      warnings: ["deletions-left-out"],
    });
  });

  it.each([
    ["by the style of a span", `${paragraph('Seen<text:span text:style-name="Off"> unseen</text:span>.')}`, "Seen."],
    [
      "by the style of a paragraph",
      `<text:p text:style-name="OffPar">Unseen.</text:p>${paragraph("Seen.")}`,
      "\nSeen.",
    ],
    ["by a style with a name", `<text:p text:style-name="Named">Unseen.</text:p>${paragraph("Seen.")}`, "\nSeen."],
    [
      "but shown again by a style within",
      `<text:p text:style-name="OffPar">Unseen <text:span text:style-name="On">seen</text:span></text:p>`,
      "seen",
    ],
    ["with the note that it has", `<text:p text:style-name="OffPar">${note("footnote", "1", "Unseen.")}</text:p>`, ""],
    [
      "as a section",
      `<text:section text:display="none">${paragraph("Unseen.")}</text:section>${paragraph("Seen.")}`,
      "Seen.",
    ],
    [
      "as a section by its condition",
      `<text:section text:display="condition" text:is-hidden="true">${paragraph("Unseen.")}</text:section>${paragraph("Seen.")}`,
      "Seen.",
    ],
    [
      "by a field of its paragraph",
      `${paragraph('Unseen<text:hidden-paragraph text:is-hidden="true"/>.')}${paragraph("Seen.")}`,
      "Seen.",
    ],
    ["by a field", paragraph('Seen<text:hidden-text text:is-hidden="true">unseen</text:hidden-text>.'), "Seen."],
  ])("leaves out what is hidden %s, and says so", async (_how, body, text) => {
    const file = openDocumentFile(body, {
      styles: [
        openDocumentStyle("text", "Off", { display: "none" }),
        openDocumentStyle("text", "On", { display: "true" }),
        openDocumentStyle("paragraph", "OffPar", { display: "none" }),
        openDocumentStyle("paragraph", "Named", { parent: "Common" }),
      ].join(""),
      commonStyles:
        openDocumentStyle("paragraph", "Common", { parent: "Hides" }) +
        openDocumentStyle("paragraph", "Hides", { display: "none" }),
    });

    expect(await read(file)).toEqual({ text, warnings: ["hidden-text-left-out"] });
  });

  it("keeps apart styles of one name for texts and for paragraphs, and follows no chain that goes round", async () => {
    const styles =
      openDocumentStyle("paragraph", "A", { parent: "B" }) +
      openDocumentStyle("paragraph", "B", { parent: "A" }) +
      openDocumentStyle("text", "A", { display: "none" });

    expect(await read(openDocumentFile('<text:p text:style-name="A">Seen.</text:p>', { styles }))).toEqual({
      text: "Seen.",
      warnings: [],
    });
  });

  it("is read where the kind of the file is not its first part", async () => {
    const file = openDocumentFile(paragraph("One."), {
      mediaType: null,
      others: [{ name: "mimetype", content: "application/vnd.oasis.opendocument.text" }],
    });

    expect((await read(file)).text).toBe("One.");
  });

  it("is read with a list of its parts that begins with a DOCTYPE, as an old program wrote it", async () => {
    const manifest =
      '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest/>';
    const file = openDocumentFile(paragraph("One."), {
      others: [{ name: "META-INF/manifest.xml", content: manifest }],
    });

    expect((await read(file)).text).toBe("One.");
  });

  it.each([
    [
      "a spreadsheet",
      openDocumentFile("", { mediaType: "application/vnd.oasis.opendocument.spreadsheet" }),
      "name-disagrees",
    ],
    ["a Word document", wordFile(wordParagraph("One.")), "name-disagrees"],
    ["an archive of other files", zipFile([{ name: "a.txt", content: "a" }]), "name-disagrees"],
    [
      "a document without its content",
      zipFile([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text", isStored: true }]),
      "damaged",
    ],
    ["a broken document", openDocumentFile("<text:p>"), "damaged"],
    ["a cut archive", openDocumentFile(paragraph("One.")).subarray(0, 300), "damaged"],
    [
      "a password",
      openDocumentFile("", {
        others: [
          {
            name: "META-INF/manifest.xml",
            content: `<manifest:manifest>${" ".repeat(100_000)}<manifest:encryption-data manifest:checksum="a"/></manifest:manifest>`,
          },
        ],
      }),
      "encrypted",
    ],
  ])("is refused for %s", async (_what, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });
});

it("an OpenDocument text named .docx is said to be misnamed", async () => {
  await expect(parseFileText(openDocumentFile(paragraph("One.")), "docx")).rejects.toMatchObject({
    refusal: "name-disagrees",
  });
});

function read(bytes: Buffer) {
  return parseFileText(bytes, "odt");
}

// What the packages throw themselves, the parser process answers as damaged.
async function refusalOf(bytes: Buffer): Promise<string> {
  return read(bytes).then(
    () => "read",
    (error: { refusal?: string }) => error.refusal ?? "damaged",
  );
}
