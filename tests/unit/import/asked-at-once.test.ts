import { expect, it } from "vitest";
import { askedAtOnce } from "@/lib/import/asked-at-once";
import { ASKED_AT_ONCE, type AskedWord } from "@/lib/import/check/asked-words";
import { ADD, sameAs } from "@/lib/import/words";

const aWord = (word: string, proposed: string | null = null): AskedWord => ({
  of: "organisation",
  word,
  proposed,
  unread: null,
  isUnclear: true,
  side: "KZ",
  canBeAdded: true,
  added: { name: "", short: "" },
  code: null,
  isLeftOut: false,
  isSaid: false,
  near: [],
  rows: 1,
  at: [],
});
const others = (count: number) => Array.from({ length: count }, (_, at) => aWord(`Бюро ${at}`, ADD));
const asked = (words: AskedWord[]) => askedAtOnce(words).map(({ word }) => word);

it("is as many of the first as a page asks about", () => {
  expect(asked(others(ASKED_AT_ONCE + 5))).toHaveLength(ASKED_AT_ONCE);
});

it("keeps the spellings of a body with its whole name, whichever comes first, and asks for no more words", () => {
  const whole = aWord("Фонд дружбы народов", ADD);
  const short = aWord("ФДН", sameAs(whole.word));
  const another = aWord("Фонд дружбы нар.", sameAs(whole.word));

  const first = asked([short, ...others(ASKED_AT_ONCE), another, whole]);
  expect(first).toEqual(expect.arrayContaining(["ФДН", "Фонд дружбы нар.", "Фонд дружбы народов"]));
  expect(first).toHaveLength(ASKED_AT_ONCE);
  expect(asked([whole, ...others(ASKED_AT_ONCE), short])).toContain("ФДН");
  const waiting = asked([...others(ASKED_AT_ONCE - 1), whole, short]);
  expect(waiting).toHaveLength(ASKED_AT_ONCE - 1);
  expect(waiting).not.toContain(whole.word);
});

it("asks about a body that is spelled in more ways than a page holds", () => {
  const spellings = Array.from({ length: ASKED_AT_ONCE + 5 }, (_, at) => aWord(`Фонд ${at}`, sameAs("Фонд дружбы")));
  const first = asked([...spellings, aWord("Фонд дружбы", ADD)]);
  expect(first).toHaveLength(ASKED_AT_ONCE);
  expect(first).toContain("Фонд дружбы");
});

it("does not take a date of the same letters for a spelling", () => {
  const words = [aWord("2027", ADD), ...others(ASKED_AT_ONCE), Object.assign(aWord("2027"), { of: "date" as const })];
  expect(askedAtOnce(words).filter(({ of }) => of === "date")).toEqual([]);
});
