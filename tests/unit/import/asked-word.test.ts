import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Asked } from "@/app/(tracker)/settings/import/asked";
import { AskedWord } from "@/app/(tracker)/settings/import/asked-word";
import { wrongFields } from "@/app/(tracker)/settings/import/wrong-fields";

const texts = {
  choose: "Выберите",
  near: "Похожие",
  others: "Все",
  change: "Изменить",
  typed: { date: "Срок" },
  toAdd: "Добавить",
  added: { name: "Название", short: "Сокращение", side: "Сторона", sideHint: "", translated: "Переводы" },
};
const date: Asked = {
  id: "open-0",
  name: "word-date:скоро",
  word: "«скоро»",
  lang: "ru",
  kind: "date",
  of: "Срок",
  rows: "",
  at: [],
  value: "весной",
  proposed: null,
  newName: null,
  asRead: null,
  isTyped: true,
  error: undefined,
  first: [],
  near: [],
  typedName: null,
  added: null,
};
const error = "Это не читается как срок.";
const lineOf = (asked: Asked, errors = {}) =>
  renderToStaticMarkup(
    createElement(AskedWord, {
      asked,
      choices: [],
      add: "new",
      longest: { name: 300, short: 40 },
      values: {},
      errors,
      texts,
    }),
  );

it("counts a date that was not read as wrong, in the summary and in an open line", () => {
  expect(wrongFields({ ...date, error }, {}, texts)).toEqual([{ href: "#open-0", label: "Срок", text: error }]);
  expect(wrongFields(date, {}, texts)).toEqual([]);
  expect(lineOf({ ...date, error, proposed: "весной" })).toContain('<details class="asked-item" open="">');
  expect(lineOf({ ...date, proposed: "весной" })).toContain('<details class="asked-item">');
  expect(lineOf({ ...date, error })).not.toContain("<details");
});

it("counts what is typed beside the choice by its own field", () => {
  const body = { ...date, kind: "organisation", typedName: "typed-organisation:миц" };
  expect(wrongFields(body, { "typed-organisation:миц": error }, texts)).toEqual([
    { href: "#open-0-typed", label: "", text: error },
  ]);
});

it("sends nothing for the sector that a title tells, while nobody chooses another", () => {
  const title = { ...date, kind: "title", isTyped: false, value: "", proposed: "Транспорт", asRead: "Транспорт" };
  expect(lineOf(title)).toContain('<option value="" selected="">Транспорт</option>');
  expect(lineOf(title)).toContain('<details class="asked-item">');
});
