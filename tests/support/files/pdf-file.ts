/** A line of a page: its place in points from the bottom left corner. */
export type PdfLine = { text: string; x?: number; y: number; size?: number };

type PdfOptions = {
  /** Entries of the catalog, such as an action to run when the file is opened. */
  catalog?: string;
  /** Entries of the trailer, such as the one that says how it is encrypted. */
  trailer?: string;
  /** Whole objects to add, numbered from 100 by the caller. */
  objects?: string[];
  /** Instead of the page tree's own list of pages. */
  kids?: string;
  /** Two bytes a letter, in Unicode, for a font that is not in the file, as Japanese programs write; else Latin letters only. */
  isJapanese?: boolean;
};

/** A PDF written by hand, object by object: one page for each list of lines. */
export function pdfFile(pages: PdfLine[][], options: PdfOptions = {}): Buffer {
  const pageNumbers = pages.map((_, index) => 10 + index * 2);
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ""} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${options.kids ?? pageNumbers.map((one) => `${one} 0 R`).join(" ")}] >>\nendobj\n`,
    ...(options.isJapanese
      ? japaneseFont
      : [`3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n`]),
    ...pages.flatMap((lines, index) => pageObjects(10 + index * 2, contentOf(lines, options.isJapanese ?? false))),
    ...(options.objects ?? []),
  ];
  return assembled(objects, options.trailer ?? "");
}

// A predefined CMap and no embedded font: the reader must bring the tables that turn codes into letters.
const japaneseFont = [
  "3 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /KozMinPro-Regular /Encoding /UniJIS-UTF16-H /DescendantFonts [4 0 R] >>\nendobj\n",
  "4 0 obj\n<< /Type /Font /Subtype /CIDFontType0 /BaseFont /KozMinPro-Regular /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW 1000 /FontDescriptor 5 0 R >>\nendobj\n",
  "5 0 obj\n<< /Type /FontDescriptor /FontName /KozMinPro-Regular /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>\nendobj\n",
];

function contentOf(lines: PdfLine[], isJapanese: boolean): string {
  return lines
    .map(({ text, x = 72, y, size = 11 }) => {
      const shown = isJapanese
        ? `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`
        : `(${text.replace(/[()\\]/g, "\\$&")})`;
      return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
    })
    .join("\n");
}

function pageObjects(number: number, content: string): string[] {
  return [
    `${number} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>\nendobj\n`,
    `${number + 1} 0 obj\n<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream\nendobj\n`,
  ];
}

function assembled(objects: string[], trailer: string): Buffer {
  let body = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const object of objects) {
    offsets.set(Number.parseInt(object, 10), body.length);
    body += object;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n${rows.join("")}${end}`, "latin1");
}
