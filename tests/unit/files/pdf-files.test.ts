import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFileText } from "@/tests/support/files/parsed-text";
import { type PdfLine, pdfFile } from "@/tests/support/files/pdf-file";

const fixture = (name: string) => readFileSync(`tests/fixtures/${name}`);

/** Lines of one paragraph in 11 points, from the top, wide enough to have been broken by the margin. */
function lines(texts: string[], { top = 780, pitch = 14, x = 72 } = {}): PdfLine[] {
  return texts.map((text, index) => ({ text, x, y: top - index * pitch }));
}

describe("a PDF", () => {
  it.each(["en", "kk", "ja", "ru"])("printed by a browser in %s gives the text it was made from", async (language) => {
    const { text, warnings } = await read(fixture(`joint-statement-${language}.pdf`));

    expect({ text, warnings }).toEqual({
      text: fixture(`joint-statement-${language}.txt`).toString().trimEnd(),
      warnings: [],
    });
  });

  it("in Japanese whose font is not in the file is read by the tables that come with the reader", async () => {
    const bytes = pdfFile([lines(["両外相は、来年中に直行便を開設することで一致し", "た。"])], { isJapanese: true });

    expect((await read(bytes)).text).toBe("両外相は、来年中に直行便を開設することで一致した。");
  });

  it("makes words that were divided whole, and leaves those with a hyphen of their own", async () => {
    const text = [
      "The agreement on cooperation was signed, and the Sides reviewed the coop-",
      "eration in the long-term programme. They welcomed its coming into long-",
      "term force, and the work of the Kazakhstan-Japan committee, of the Almaty-",
      "Tokyo flight and of the plan for the years 2025-",
      "2027.",
    ];

    expect((await read(pdfFile([lines(text)]))).text).toBe(
      "The agreement on cooperation was signed, and the Sides reviewed the cooperation in the long-term programme. They welcomed its coming into long-term force, and the work of the Kazakhstan-Japan committee, of the Almaty-Tokyo flight and of the plan for the years 2025-\n2027.",
    );
  });

  it("goes on over the end of a page, past its number and the running head of the next", async () => {
    const head = { text: "Joint Statement, draft of 3 May", y: 810 };
    const parts = [
      "agreement on air services",
      "rules for exchanges of experts",
      "plan for the management of water",
    ].map((matter) => [
      `agreed to conclude the negotiations on the ${matter} before the end`,
      `of the year, and that further talks about the ${matter} should be held in May, who`,
    ]);
    const pages = parts.map((part, index) => [head, ...lines(part), { text: `- ${index + 1} -`, x: 280, y: 30 }]);

    expect((await read(pdfFile(pages))).text).toBe(parts.flat().join(" "));
  });

  it("keeps apart what stands apart: headings, items, cells, indented paragraphs", async () => {
    const bytes = pdfFile([
      [
        { text: "Further steps", y: 800, size: 14 },
        ...lines([
          "The Sides agreed on the following measures, each with its own term and with",
          "an organisation that leads it:",
        ]),
        ...lines(["1. a meeting of the joint commission in the spring of the year that", "2. a visit of experts"], {
          top: 750,
        }),
        ...lines(["The Ministers then noted that the work of the commission had been going on"], { top: 720, x: 90 }),
        ...lines(["for ten years."], { top: 706 }),
        { text: "Term", x: 72, y: 660 },
        { text: "Spring 2026", x: 300, y: 660 },
      ],
    ]);

    expect((await read(bytes)).text.split("\n")).toEqual([
      "Further steps",
      "The Sides agreed on the following measures, each with its own term and with an organisation that leads it:",
      "1. a meeting of the joint commission in the spring of the year that",
      "2. a visit of experts",
      "The Ministers then noted that the work of the commission had been going on for ten years.",
      "Term",
      "Spring 2026",
    ]);
  });

  it("runs nothing that is in it", async () => {
    const bytes = pdfFile([lines(["The Sides agreed."])], {
      catalog: "/OpenAction 100 0 R /AA << /WC 100 0 R >> /Names << /JavaScript << /Names [(run) 100 0 R] >> >>",
      objects: ["100 0 obj\n<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\); process.exit\\(3\\)) >>\nendobj\n"],
    });

    expect((await read(bytes)).text).toBe("The Sides agreed.");
  });

  it("warns of pages that are pictures", async () => {
    const text = lines(["The Sides agreed to conclude the negotiations before the end of the year."]);

    expect(await read(pdfFile([text, [], text]))).toMatchObject({ pages: 3, warnings: ["pages-without-text"] });
  });

  const whole = pdfFile([lines(["The Sides agreed to meet."])]);
  const encryption = `100 0 obj\n<< /Filter /Standard /V 1 /R 2 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> /P -4 >>\nendobj\n`;

  it.each([
    ["a scan", fixture("scan.pdf"), "scanned"],
    [
      "the same stamp on each empty page",
      pdfFile(Array.from({ length: 4 }, () => [{ text: "Scanned by a telephone", y: 20 }])),
      "scanned",
    ],
    ["no page at all", pdfFile([]), "damaged"],
    ["a cut file", whole.subarray(0, whole.length - 120), "damaged"],
    ["a beginning alone", Buffer.from("%PDF-1.7\n%%EOF"), "damaged"],
    [
      "a password",
      pdfFile([lines(["The Sides"])], {
        objects: [encryption],
        trailer: `/Encrypt 100 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`,
      }),
      "encrypted",
    ],
    ["a page tree that goes round", pdfFile([[]], { kids: "2 0 R" }), "damaged"],
    ["501 pages", pdfFile(Array.from({ length: 501 }, () => [])), "too-many-pages"],
  ])("is refused for %s", async (_what, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });
});

function read(bytes: Buffer) {
  return parseFileText(bytes, "pdf");
}

// What the library throws itself, the reading process answers as damaged.
async function refusalOf(bytes: Buffer): Promise<string> {
  return read(bytes).then(
    () => "read",
    (error: { refusal?: string }) => error.refusal ?? "damaged",
  );
}
