import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";

it("links a text's code whole, of which a commitment's number is the beginning", () => {
  const [commitment, release] = ["KZ-JP-2025-12", "KZ-JP-2025-12-20"];
  const links = { [commitment]: "/commitments/12", [release]: "/releases/20" };
  const text = `Слова пресс-релиза ${release} перенесены в ${commitment}`;

  expect(renderToStaticMarkup(createElement(MultilingualSentence, { text, language: "ru", links }))).toBe(
    `Слова пресс-релиза <a href="/releases/20">${release}</a> перенесены в <a href="/commitments/12">${commitment}</a>`,
  );
});
