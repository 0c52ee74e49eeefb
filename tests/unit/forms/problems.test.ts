import { describe, expect, it } from "vitest";
import { problems } from "@/lib/forms/problems";
import { cellProblems, columnProblems } from "@/lib/import/problems";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

describe.each(Object.entries({ en, ja, kk, ru }))("the sentences in %s", (_language, messages) => {
  it.each([
    ["forms", messages.problems, problems],
    ["cells of a file", messages.import.problems, cellProblems],
    ["the choice of columns", messages.import.mapping, columnProblems],
  ])("for problems of %s are those of the union, no less and no more", (_of, sentences, codes) => {
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort());
  });
});
