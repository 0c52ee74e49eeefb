import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { openArchive, openPart } from "@/lib/files/archive/zip";
import { minutesDocx } from "@/lib/reviews/minutes/docx";
import { makeMinutesDocx } from "@/lib/reviews/minutes/make-docx";
import { languages } from "@/lib/vocabulary/languages";
import { allOf, aMinutesItem, inWords, ministry, minutesId, someMinutes } from "@/tests/support/build-minutes";
import { parseFileText } from "@/tests/support/files/parsed-text";
import { hasLibreOffice, readByLibreOffice } from "@/tests/support/files/read-by-libreoffice";

const HOSTILE = '=1+1 <w:t>&amp;"</w:t> ]]> {PAGE} DDEAUTO c:\\\\x \u0007\u0000\uFFFF\uD800 \u202Eабв\tг\r\nд';
const SHOWN = '=1+1 <w:t>&amp;"</w:t> ]]> {PAGE} DDEAUTO c:\\\\x \uFFFD\uFFFD\uFFFD\uFFFD \u202Eабв г\nд';

const hostile = someMinutes({
  items: [
    aMinutesItem({ titles: { kk: null, ru: HOSTILE, en: null, ja: null } }),
    aMinutesItem({ position: 2, decision: null }),
  ],
});

describe("minutes as a Word document", () => {
  it.each(languages)("hold in %s all that the page says", async (language) => {
    const words = inWords(allOf(someMinutes()), language);
    const { text } = await read(await minutesDocx([words]));
    const lines = text.replaceAll("\u00A0", " ").split("\n");

    expect(lines).toEqual(expect.arrayContaining([words.heading, words.subheading, ...words.columns]));
    const cells = words.rows.flatMap((row) => row.cells.flat().map((one) => one.text.replaceAll("\u00A0", " ")));
    expect(lines).toEqual(expect.arrayContaining(cells));
    for (const told of words.facts.flatMap(({ label, paragraphs }) => [label, ...paragraphs.map((one) => one.text)])) {
      expect(text).toContain(told);
    }
    expect(text).toContain(words.notConsidered?.entries[0]?.why);
  });

  it("stand in two languages side by side, paragraph beside paragraph", async () => {
    const both = [inWords(allOf(someMinutes()), "ru"), inWords(allOf(someMinutes()), "kk")] as const;
    const { text } = await read(await minutesDocx([...both]));

    expect(text.indexOf("ПРОТОКОЛ")).toBeLessThan(text.indexOf("ХАТТАМА"));
    expect(text.indexOf("ХАТТАМА")).toBeLessThan(text.indexOf("1. KZ-JP-2025-01"));
    expect(text).toContain("Решение: Срок сохранить");
    expect(text).toContain("Шешім: Мерзім сақталсын");
  });

  it("have the edges, the letters and the lines of official papers", async () => {
    const parts = await partsOf(await minutesDocx([inWords(allOf(someMinutes()), "ru")]));
    const body = parts.get("word/document.xml") ?? "";

    for (const edge of ['w:left="1701"', 'w:right="850"', 'w:top="1134"', 'w:bottom="1134"'])
      expect(body).toContain(edge);
    expect(parts.get("word/styles.xml")).toContain("Times New Roman");
    expect(body).toContain('w:line="360"');
    expect(body).toContain('<w:sz w:val="28"/>');
    expect(body).toContain("<w:tblHeader/>");
  });

  it("show what people wrote as text, and are XML whatever they wrote", async () => {
    const bytes = await minutesDocx([inWords(allOf(hostile), "ru")]);

    expect((await read(bytes)).text).toContain(SHOWN);
    for (const [name, part] of await partsOf(bytes)) {
      if (/\.(xml|rels)$/.test(name)) expect(() => new SaxesParser().write(part).close(), name).not.toThrow();
      if (name === "word/document.xml") expect(part).not.toMatch(/<w:(instrText|fldSimple|hyperlink)/);
    }
  });

  it("point to nothing outside", async () => {
    const parts = await partsOf(await minutesDocx([inWords(allOf(hostile), "ru")]));
    const rels = [...parts].filter(([name]) => name.endsWith(".rels"));

    expect(rels.length).toBeGreaterThan(0);
    for (const [, part] of rels) expect(part).not.toContain('TargetMode="External"');
  });

  it("are made in a thread of their own, of 200 items in two languages", async () => {
    const items = Array.from({ length: 200 }, (_, index) =>
      aMinutesItem({ position: index + 1, commitmentId: minutesId(index) }),
    );
    const content = someMinutes({ items });
    const bytes = await makeMinutesDocx([inWords(allOf(content), "ru"), inWords(allOf(content), "kk")]);
    const { text } = await read(bytes);

    expect(text.match(/Решение: Срок сохранить/g)).toHaveLength(200);
  });

  it.skipIf(!hasLibreOffice)("is read by LibreOffice (skipped where it is not installed)", async () => {
    const attendees = [{ personId: minutesId(1), organisation: ministry, isPresent: true }];
    const items = [aMinutesItem({ note: { text: "слово ".repeat(3000), in: "ru" } }), ...hostile.items.slice(1)];
    const text = await readByLibreOffice(await minutesDocx([inWords(allOf(someMinutes({ attendees, items })), "ru")]));

    for (const told of ["ПРОТОКОЛ", "Присутствовали", "Направить ноту.", "31 декабря", "Не рассмотрены"])
      expect(text).toContain(told);
    expect(text.match(/слово/g)).toHaveLength(3000);
  });
});

const read = (bytes: Uint8Array) => parseFileText(Buffer.from(bytes), "docx");

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await openArchive(Buffer.from(bytes));
  const parts = new Map<string, string>();
  for (const name of archive.entries.keys()) {
    let part = "";
    for await (const piece of (await openPart(archive, name)) ?? []) part += piece;
    parts.set(name, part);
  }
  return parts;
}
