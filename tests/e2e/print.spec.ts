import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/app";
import { inkOf, type PrintedLine, printedSheets, type Sheet } from "@/tests/support/files/printed-sheets";

const REFERENCE = /KZ-JP-2025-\d\d/;

async function inLanguage(page: Page, url: string, language: string) {
  await page.context().addCookies([{ name: "pacta.language", value: language, url }]);
}

/** What is changed before the page stands would be put right again. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page.locator(".page-stamp button").waitFor();
}

async function textOf(page: Page, selector: string): Promise<string> {
  const [text = ""] = await page.locator(selector).allInnerTexts();
  return text;
}

/** Without spaces, and with one kind of middle dot: a sheet has others of both than the page. */
const packed = (text: string) => text.replace(/\s+/g, "").replace(/[・‧]/g, "·");

test("the card of an ordinary commitment is one sheet with all that counts, and nothing to press", async ({
  page,
  signedInAs,
  app,
}) => {
  await signedInAs("coordinator");
  for (const language of ["ru", "kk", "ja", "en"]) {
    await inLanguage(page, app.url, language);
    for (const reference of ["KZ-JP-2025-01", "KZ-JP-2025-03"]) {
      await page.goto(`/commitments/${reference}`);
      const printed = await printedSheets(page);
      const where = `${reference}, ${language}`;
      expect(printed, where).toHaveLength(1);
      const text = packed(printed[0]?.text ?? "");
      expect(text, where).toContain("1/1");
      expect(text, where).toContain(packed(new URL(page.url()).host + new URL(page.url()).pathname));
      for (const part of [
        "h1",
        ".mark",
        "#quote mark",
        "#deadline ol p",
        "#owners",
        "#completion",
        "#history li p:last-child",
      ]) {
        if ((await page.locator(part).count()) === 0) continue;
        expect(text, `${where}: ${part}`).toContain(packed(await textOf(page, part)));
      }
      for (const part of ["header.not-printed form button", "nav a", "#act a", "#notes h2"]) {
        for (const words of await page.locator(part).allInnerTexts()) {
          if (packed(words).length > 5) expect(text, `${where}: ${part}`).not.toContain(packed(words));
        }
      }
    }
  }
});

test("a long card goes on with its head, cuts no line and leaves no heading alone", async ({
  page,
  signedInAs,
  app,
}) => {
  await signedInAs("coordinator");
  for (const language of ["ru", "ja"]) {
    await inLanguage(page, app.url, language);
    await page.goto("/commitments/KZ-JP-2025-02?all=1");
    const title = packed(await textOf(page, "h1"));
    const headings = new Set((await page.locator(".card h2").allInnerTexts()).map(packed));
    const printed = await printedSheets(page);
    expect(printed.length).toBeGreaterThan(1);
    for (const [place, sheet] of printed.entries()) {
      const text = packed(sheet.text);
      expect(text).toContain(`${place + 1}/${printed.length}`);
      expect(text).toContain("KZ-JP-2025-02");
      expect(text).toContain(title);
      expect(headings).not.toContain(packed(lastLine(sheet)));
    }
    expect(packed(printed.map(({ text }) => text).join(""))).toContain(
      packed((await page.locator("#history li").allInnerTexts()).at(-1) ?? "none").slice(-20),
    );
  }
});

const dutySheets = [
  { path: "/overdue?group=none", language: "ru", row: "tbody tr", columns: true },
  { path: "/", language: "ja", row: "section:last-of-type .work-row", columns: false },
];

for (const { path, language, row, columns } of dutySheets) {
  test(`${path} in ${language}, of however many rows, is never signed on a sheet of its own`, async ({
    page,
    signedInAs,
    app,
  }) => {
    await signedInAs("coordinator");
    await inLanguage(page, app.url, language);
    await open(page, path);
    const signature = packed(await textOf(page, "main p:text('____')"));
    const headers = await page.locator("thead th").allInnerTexts();
    let printed: Sheet[] = [];
    for (const count of [1, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 60]) {
      await page.evaluate(repeatRow, { row, count });
      printed = await printedSheets(page);
      const signed = printed.filter(({ text }) => packed(text).includes(signature));
      expect(signed, `${count} rows`).toHaveLength(1);
      expect(signed[0]?.text, `${count} rows`).toMatch(/BEGIN\d+/);
      for (const sheet of printed) {
        const begun = [...sheet.text.matchAll(/BEGIN(\d+)/g)].map((match) => match[1]);
        expect(
          [...sheet.text.matchAll(/END(\d+)/g)].map((match) => match[1]),
          `${count} rows`,
        ).toEqual(begun);
        if (columns) for (const header of headers) expect(packed(sheet.text)).toContain(packed(header));
      }
    }
    expect(printed.length).toBeGreaterThan(2);
  });
}

/** Leaves that many rows, each with a word of its own at its beginning and its end. */
function repeatRow({ row, count }: { row: string; count: number }) {
  const rows = [...document.querySelectorAll(row)];
  const model = rows[0];
  if (!model) throw new Error(`There is no ${row}.`);
  for (const other of rows.slice(1)) other.remove();
  for (let number = 1; number <= count; number += 1) {
    const copy = model.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll(".mark-of-test")) mark.remove();
    const [beginning, end] = ["BEGIN", "END"].map((word) =>
      Object.assign(document.createElement("span"), { className: "mark-of-test", textContent: `${word}${number} ` }),
    );
    const cells = [...copy.children].filter((cell) => !cell.classList.contains("not-printed"));
    cells[0]?.prepend(beginning ?? "");
    cells.at(-1)?.append(end ?? "");
    model.before(copy);
  }
  model.remove();
}

function lastLine({ lines, height }: Sheet): string {
  // The number of the sheet stands in the margin.
  const within = lines.filter(({ y }) => y > 45 && y < height - 20);
  return within.reduce((lowest, line) => (line.y < lowest.y ? line : lowest)).text;
}

test("every sheet of the timeline repeats the axis, and has each mark beside its name and below its group's", async ({
  page,
  signedInAs,
  app,
}) => {
  await signedInAs("coordinator");
  for (const language of ["ru", "ja"]) {
    await inLanguage(page, app.url, language);
    await open(page, "/timeline");
    // A group that is longer than a sheet.
    await page.evaluate(() => {
      const part = [...document.querySelectorAll(".timeline-part")].at(-1);
      for (let copies = 0; copies < 16; copies += 1) part?.after(part.cloneNode(true));
    });
    const axis = await page.locator(".timeline-head text").allTextContents();
    const groups = await page.locator(".timeline-group h2").allInnerTexts();
    const tableHeading = packed((await page.locator("main h2.text-section").allInnerTexts())[0] ?? "");
    const legend = await page.locator("[aria-labelledby=timeline-legend] li").allInnerTexts();
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll(".timeline-part")].flatMap((part) =>
        [...part.querySelectorAll(".timeline-row")].map((row, index) => ({
          reference: row.querySelector("span")?.textContent ?? "",
          labels: [...(part.querySelectorAll("svg > g")[index]?.querySelectorAll("text") ?? [])].map(
            (text) => text.textContent ?? "",
          ),
        })),
      ),
    );
    const printed = await printedSheets(page);
    const charts = printed.filter(({ text }) => packed(text).includes(packed(axis[0] ?? "none")));
    expect(charts.length).toBeGreaterThan(2);
    for (const { text, lines, width, height } of charts) {
      expect(width).toBeGreaterThan(height);
      for (const words of axis) expect(packed(text)).toContain(packed(words));
      const isGroup = ({ text: words }: { text: string }) => groups.map(packed).includes(packed(words));
      // The table that has the same facts follows, below the last part of the chart.
      const end = lines.find(({ text: words }) => packed(words) === tableHeading)?.y ?? 0;
      const named = lines.filter(({ text: words, x, y }) => x < 150 && y > end && REFERENCE.test(words));
      const first = Math.max(...named.map(({ y }) => y));
      expect(lines.some((line) => isGroup(line) && line.y > first && line.y < first + 40)).toBe(true);
      for (const { text: words, y } of named) {
        const labels = marks.find(({ reference }) => words.includes(reference))?.labels ?? [];
        expect(labels.length).toBeGreaterThan(0);
        const beside = packed(lines.flatMap((line) => (Math.abs(line.y - y) < 50 ? [line.text] : [])).join(""));
        for (const label of labels) expect(beside, words).toContain(packed(label));
      }
    }
    const all = printed.flatMap(({ lines }) => lines.map(({ text }) => packed(text)));
    for (const words of legend)
      expect(
        all.filter((text) => text === packed(words)),
        words,
      ).toHaveLength(1);
  }
});

for (const path of ["/register", "/overdue?group=none", "/releases", "/timeline?as=table"]) {
  test(`no column of ${path} parts words by their letters`, async ({ page, signedInAs, app }) => {
    await signedInAs("coordinator");
    for (const language of ["ja", "kk"]) {
      await inLanguage(page, app.url, language);
      await page.goto(path);
      const cells = await page.locator("table :is(th, td)").allInnerTexts();
      const words = new Set(cells.flatMap((text) => text.split(/[\s\u00a0]+/)));
      const printed = await printedSheets(page);
      for (const { lines } of printed) {
        for (const [before, after] of linesBelow(lines)) {
          if (new RegExp(`${REFERENCE.source}$`).test(before.text)) continue;
          expect(isWithinWord(before.text, after.text), `${before.text} / ${after.text}`).toBe(false);
          if (/\p{Script=Cyrillic}$/u.test(before.text) && /^\p{Script=Cyrillic}/u.test(after.text)) {
            const joined = `${before.text.split(" ").at(-1)}${after.text.split(" ")[0]}`;
            expect(words, joined).not.toContain(joined);
          }
        }
      }
    }
  });
}

const japaneseWords = new Intl.Segmenter("ja", { granularity: "word" });

/** Whether a Japanese word or a number with what it counts is parted between these lines; what is written in hiragana may stand apart. */
function isWithinWord(before: string, after: string): boolean {
  if (/\d$/.test(before) && /^[\d年月日]/.test(after)) return true;
  if (/^[ぁぃぅぇぉっゃゅょァィゥェォッャュョー]/.test(after)) return true;
  if (!/[\p{Script=Han}\p{Script=Katakana}ー]$/u.test(before)) return false;
  if (!/^[\p{Script=Han}\p{Script=Katakana}]/u.test(after)) return false;
  return ![...japaneseWords.segment(before + after)].some(({ index }) => index === before.length);
}

/** Lines of one column, each with the one right below it. */
function linesBelow(lines: PrintedLine[]): [PrintedLine, PrintedLine][] {
  return lines.flatMap((before) => {
    const after = lines.find(
      ({ x, y, height }) => Math.abs(x - before.x) < 1 && before.y - y > 1 && before.y - y < 1.6 * height,
    );
    return after ? [[before, after] as [PrintedLine, PrintedLine]] : [];
  });
}

test("on paper it is black on white in a dark theme too, in faces that have every letter", async ({
  page,
  signedInAs,
  app,
}) => {
  await signedInAs("coordinator");
  for (const language of ["kk", "ja"]) {
    await inLanguage(page, app.url, language);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/register");
    const light = await inkOf(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await inkOf(page);
    expect(light.colours).toContain("#000000");
    expect(dark.colours).toEqual(light.colours);
    expect(light.faces.length).toBeGreaterThan(1);
    for (const face of light.faces) expect(face).toMatch(/Golos|Plex|NotoSansJP|SourceSerif/);
  }
});
