import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { countLines, linesOfUpload } from "@/app/(tracker)/settings/import/line-counts";
import { type FileCell, ListedRow } from "@/app/(tracker)/settings/import/listed-row";
import { hintOf } from "@/app/(tracker)/settings/import/proposal-hint";
import { ROWS_SHOWN } from "@/app/(tracker)/settings/import/row-address";
import { RowLink } from "@/app/(tracker)/settings/import/row-link";

it("leads to a row on whatever page of the rows it stands", () => {
  const upload = { id: "9f2c", firstRow: 2 };
  const linkTo = (row: number) => renderToStaticMarkup(createElement(RowLink, { upload, page: 1, row }));

  expect(linkTo(2)).toBe('<a href="#row-2">2</a>');
  expect(linkTo(ROWS_SHOWN + 2)).toContain(
    `href="/settings/import?upload=9f2c&amp;step=check&amp;page=2#row-${ROWS_SHOWN + 2}" target="_blank"`,
  );
});

it("says why a value is proposed only where that value is shown", () => {
  const proposal = { fallback: "agreed", reason: "Так говорит заголовок.", hint: "Выберите." };

  expect(hintOf("agreed", proposal)).toBe("Так говорит заголовок. Выберите.");
  expect(hintOf("planned", proposal)).toBe("Выберите.");
  expect(hintOf("planned", { fallback: "agreed", reason: "Так говорит заголовок." })).toBeUndefined();
  expect(hintOf("", { fallback: "", reason: "Так говорит заголовок." })).toBeUndefined();
});

it("marks the number of a row with a faulty cell, which no end of a line cuts", () => {
  const cell = (place: number, isFaulty = false): FileCell => ({
    place,
    heading: "",
    text: `Текст ${place}`,
    isFaulty,
    isNumber: false,
  });
  const numberOf = (faulty: number) => {
    const row = createElement(ListedRow, {
      row: 7,
      line: { is: "item" },
      title: cell(0, faulty === 0),
      main: [cell(1, faulty === 1)],
      rest: [cell(2, faulty === 2)],
      notListed: "",
    });
    return /<th[^>]*>(?<content>.*?)<\/th>/su.exec(renderToStaticMarkup(row))?.groups?.content;
  };

  for (const faulty of [0, 1, 2]) expect(numberOf(faulty)).toMatch(/^<svg.*<\/svg>7$/u);
  expect(numberOf(3)).toBe("7");
});

it("counts the lines by the columns that are said or proposed", () => {
  const rows = [
    ["Транспорт", ""],
    ["1", "Провести форум"],
    ["2", "Построить путь"],
  ];
  const counted = (mapping: Parameters<typeof linesOfUpload>[1]) =>
    countLines(linesOfUpload({ kind: "commitments", rows }, mapping));

  expect(counted({ reference: 0, title: 1 })).toMatchObject({ item: 2, heading: 1 });
  expect(counted({ title: 1 })).toMatchObject({ item: 3, heading: 0 });
});
