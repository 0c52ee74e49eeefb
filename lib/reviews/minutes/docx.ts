import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import type { MinutesInWords, Paragraph as Words } from "./in-words";

/** Of an official paper, in mm: the left edge is for the file. */
const MARGINS = { left: 30, right: 15, top: 20, bottom: 20 };
const LINE = { wide: 360, single: 240 };
/** Half points: 14 for the text, 11 in the six columns of the table. */
const SIZE = { text: 28, table: 22 };
/** mm, together as wide as the paper between its edges. */
const COLUMNS = [10, 40, 30, 33, 30, 22];
const COLUMN_PAIR = [82.5, 82.5];
const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "MS Mincho" };
const TAGS: Record<Language, string> = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB", ja: "ja-JP" };

/**
 * Minutes as a Word document, as official papers look: in one language as a table of six columns, in two side by side, paragraph beside
 * paragraph. What people wrote is text and nothing else: characters that XML has no place for are shown as one that stands for them.
 */
export async function minutesDocx(minutes: readonly [MinutesInWords, MinutesInWords?]): Promise<Uint8Array> {
  const [first, second] = minutes;
  const document = new Document({
    title: text(`${first.heading} ${first.subheading}`),
    creator: "Pacta",
    hyphenation: { autoHyphenation: true },
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: languageOf(first.language) } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              left: twips(MARGINS.left),
              right: twips(MARGINS.right),
              top: twips(MARGINS.top),
              bottom: twips(MARGINS.bottom),
            },
          },
        },
        footers: { default: pageNumbers() },
        children: second ? sideBySide(first, second) : alone(first),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function alone(minutes: MinutesInWords): (Paragraph | Table)[] {
  const { rows, columns, none, language } = minutes;
  const head = new TableRow({
    tableHeader: true,
    children: columns.map((column, index) =>
      cell(index, [
        line([{ text: column, bold: true }], language, { alignment: AlignmentType.CENTER, isInTable: true }),
      ]),
    ),
  });
  const body = rows.map(
    ({ number, cells }) =>
      new TableRow({
        cantSplit: isShort(cells.flat(), 300),
        children: [[{ text: number, language }], ...cells].map((paragraphs, index) =>
          cell(
            index,
            paragraphs.length === 0
              ? [line([], language, { isInTable: true })]
              : paragraphs.map((one) => words(one, language, { isInTable: true })),
          ),
        ),
      }),
  );
  return [
    ...beginning(minutes),
    ...(none === null
      ? [new Table({ layout: TableLayoutType.FIXED, columnWidths: COLUMNS.map(twips), rows: [head, ...body] })]
      : [line([{ text: none }], language)]),
    ...end(minutes),
  ];
}

/** Each paragraph of the one beside its like of the other, so that both can be read line by line. */
function sideBySide(first: MinutesInWords, second: MinutesInWords): (Paragraph | Table)[] {
  const [left, right] = [first, second].map(inBlocks);
  const rows = (left ?? []).map(
    (block, index) =>
      new TableRow({
        cantSplit: isShort(first.rows[index - 1]?.cells.flat() ?? [], 800),
        children: [block, right?.[index] ?? []].map(
          (children) =>
            new TableCell({
              children: children.length > 0 ? children : [line([], first.language)],
              width: { size: twips(COLUMN_PAIR[0]), type: WidthType.DXA },
              margins: { left: twips(2), right: twips(2), bottom: twips(2) },
            }),
        ),
      }),
  );
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: hairline,
  };
  return [
    new Table({ layout: TableLayoutType.FIXED, columnWidths: COLUMN_PAIR.map(twips), borders, rows }),
    line([], first.language, { isInTable: true }),
  ];
}

/** As many blocks, of the same things, in every language. */
function inBlocks(minutes: MinutesInWords): Paragraph[][] {
  const { rows, columns, none, language } = minutes;
  const options = { isInTable: true };
  const items = rows.map(({ number, cells }) =>
    cells.flatMap((paragraphs, index) =>
      paragraphs.map((one, at) => {
        if (one.isHeading)
          return words({ text: `${number}. ${one.text}`, language, isHeading: true }, language, options);
        return words(one, language, options, index > 0 && at === 0 ? columns[index + 1] : undefined);
      }),
    ),
  );
  return [
    beginning(minutes, options),
    ...(none === null ? items : [[line([{ text: none }], language, options)]]),
    end(minutes, options),
  ];
}

/** What fits on a page with others, and stays together: `most` UTF-16 code units of the longest paragraph in so narrow a column. */
const isShort = (paragraphs: readonly Words[], most: number): boolean =>
  paragraphs.every(({ text: said }) => said.length <= most);

type Look = {
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  isInTable?: boolean;
  isHeading?: boolean;
};

function beginning(minutes: MinutesInWords, look: Look = {}): Paragraph[] {
  const { language, marking, subheading, date, remarks, facts } = minutes;
  const centre = { ...look, alignment: AlignmentType.CENTER };
  return [
    ...(marking === null ? [] : [line([{ text: marking }], language, { ...look, alignment: AlignmentType.RIGHT })]),
    line([{ text: minutes.heading, bold: true }], language, centre),
    line([{ text: subheading, bold: true }], language, centre),
    line([{ text: date }], language, centre),
    ...remarks.map((remark) => line([{ text: remark }], language, look)),
    line([], language, look),
    ...facts.flatMap(({ label, paragraphs }) =>
      paragraphs.length === 1 && paragraphs[0]
        ? [words(paragraphs[0], language, look, label)]
        : [
            heading(`${label}${labelEnd(language).trimEnd()}`, language, look),
            ...paragraphs.map((one) => words(one, language, look)),
          ],
    ),
    line([], language, look),
  ];
}

function end(minutes: MinutesInWords, look: Look = {}): Paragraph[] {
  const { language, notConsidered, signature, approval, addenda, hash } = minutes;
  return [
    line([], language, look),
    ...(notConsidered
      ? [
          heading(notConsidered.heading, language, look),
          ...notConsidered.entries.flatMap(({ number, reference, title, why, note }) => [
            line(
              [
                { text: `${number}. ${reference} ` },
                { text: title.text, language: languageOf(title.language) },
                { text: ` — ${why}` },
              ],
              language,
              look,
            ),
            ...(note ? [words(note, language, look)] : []),
          ]),
          line([], language, look),
        ]
      : []),
    line([{ text: `${signature.label} ____________________ ${signature.name?.text ?? ""}` }], language, look),
    ...(approval ? [words(approval.text, language, look, approval.label)] : []),
    ...(addenda
      ? [
          line([], language, look),
          heading(addenda.heading, language, look),
          ...addenda.entries.flatMap(({ head, paragraph }) => [
            line([{ text: head }], language, look),
            words(paragraph, language, look),
          ]),
        ]
      : []),
    ...(hash
      ? [
          line(
            [
              { text: `${hash.label}${labelEnd(language)}`, size: 18 },
              { text: hash.value, size: 18 },
            ],
            language,
            {
              ...look,
              isInTable: true,
            },
          ),
        ]
      : []),
  ];
}

/** What was said, in its own language, after a label in bold. */
function words(
  { text: said, language: saidIn, isHeading = false }: Words,
  language: Language,
  look: Look,
  label?: string,
): Paragraph {
  if (isHeading) return heading(said, language, look);
  const runs: Run[] = label ? [{ text: `${label}${labelEnd(language)}`, bold: true }] : [];
  return line([...runs, { text: said, language: languageOf(saidIn) }], language, look);
}

/** Never the last line of a page. */
function heading(said: string, language: Language, look: Look): Paragraph {
  return line([{ text: said, bold: true }], language, { ...look, isHeading: true });
}

type Run = IRunOptions & { text: string };

function line(runs: readonly Run[], language: Language, look: Look = {}): Paragraph {
  const size = look.isInTable ? SIZE.table : SIZE.text;
  return new Paragraph({
    ...(look.alignment && { alignment: look.alignment }),
    // In a table it would hold the whole row to the next one.
    ...(look.isHeading && !look.isInTable && { keepNext: true }),
    spacing: { line: look.isInTable ? LINE.single : LINE.wide, after: look.isInTable ? 60 : 0 },
    children: runs.flatMap((run) =>
      text(run.text)
        .split("\n")
        .map(
          (part, index) => new TextRun({ size, language: languageOf(language), ...run, text: part, break: index && 1 }),
        ),
    ),
  });
}

function cell(index: number, children: Paragraph[]): TableCell {
  return new TableCell({
    children,
    width: { size: twips(COLUMNS[index]), type: WidthType.DXA },
    margins: { left: twips(1), right: twips(1), top: twips(0.5), bottom: twips(0.5) },
    verticalAlign: VerticalAlign.TOP,
  });
}

/** "2 / 5", as on a printed page. */
function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 20 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** What XML 1.0 can hold; a line ends in one way only. */
function text(said: string): string {
  return said
    .toWellFormed()
    .replaceAll(/\r\n?|[\x85\p{Zl}\p{Zp}]/gu, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu, "\uFFFD");
}

/** Twentieths of a point, 1440 to the inch. */
const twips = (mm = 0): number => Math.round((mm / 25.4) * 1440);
const languageOf = (language: Language) => ({ value: TAGS[language], eastAsia: "ja-JP" });
