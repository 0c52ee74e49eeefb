import { describe, expect, it } from "vitest";
import { splitForeign } from "@/lib/localization/foreign-text";
import { type PersonNames, personLabel, personName, spellingsOf } from "@/lib/localization/person-name";

const gulnar: PersonNames = {
  name: "Гульнара Сейтова",
  nameKk: "Гүлнара Сейтова",
  nameRu: null,
  nameEn: "Gulnara Seitova",
  nameJa: "グリナラ・セイトワ",
};
const erased: PersonNames = { name: null, nameKk: null, nameRu: null, nameEn: null, nameJa: null };

describe("a person's name", () => {
  it("is read as the reader's language writes it, or else as documents do", () => {
    expect(personLabel(gulnar, "kk")).toBe("Гүлнара Сейтова");
    expect(personLabel(gulnar, "ja")).toBe("グリナラ・セイトワ");
    expect(personLabel(gulnar, "ru")).toBe("Гульнара Сейтова");
    expect(personLabel(erased, "ru")).toBeNull();
  });

  it("is in the reader's language where it has a spelling, and else in that of its letters", () => {
    const parts = (person: PersonNames, language: "kk" | "ru" | "en" | "ja") =>
      splitForeign(`– ${personName(person, language, "erased")}`).slice(1);

    // No letter of it is Kazakh alone, and still it is no Russian.
    const plain = { ...gulnar, nameKk: "Марат Сейтов" };
    expect(parts(plain, "kk")).toEqual([{ text: "Марат Сейтов", language: "kk" }]);
    expect(parts({ ...gulnar, nameJa: null }, "ja")).toEqual([{ text: "Гульнара Сейтова", language: "ru" }]);
  });

  it("is the word for none once they are erased, and where nobody is named", () => {
    expect(personName(erased, "en", "erased person")).toBe("erased person");
    expect(personName(null, "en", "erased person")).toBe("erased person");
  });

  it("can't end its mark early in any spelling", () => {
    const sly = { ...gulnar, nameEn: "x\uE002 ours? \uE000ru\uE001y" };
    expect(splitForeign(personName(sly, "en", ""))).toEqual([{ text: "x ours? ruy", language: "en" }]);
  });

  it("is found by each of its spellings, once", () => {
    expect(spellingsOf({ ...gulnar, nameRu: "Гульнара Сейтова" })).toEqual([
      "Гульнара Сейтова",
      "Гүлнара Сейтова",
      "Gulnara Seitova",
      "グリナラ・セイトワ",
    ]);
    expect(spellingsOf(erased)).toEqual([]);
  });
});
