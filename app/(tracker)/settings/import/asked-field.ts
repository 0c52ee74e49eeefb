import { getTranslations } from "next-intl/server";
import { beginningOf } from "@/lib/beginning-of";
import type { AskedWord } from "@/lib/import/check/asked-words";
import { addedFieldName } from "@/lib/import/enter/added-organisation";
import { ADD, canBeLeftOut, LEFT_OUT, NO_DATE, sameAs, typedFieldName, wordFieldName } from "@/lib/import/words";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { nameColumn, sideName } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { type Language, languages } from "@/lib/vocabulary/languages";
import type { Asked, Choice } from "./asked";
import type { CheckedUpload } from "./checked-upload";
import { hasQuotes } from "./has-quotes";
import { languageOf } from "./language-of";
import { hrefOfRow } from "./row-address";
import { titleOfRow } from "./row-titles";
import { rowsInBrief } from "./rows-in-brief";

/** Rows of one word that are shown with their titles. */
const MOST_ROWS = 12;
const LONGEST_TITLE = 90;

type Form = {
  upload: CheckedUpload;
  /** Of the rows, which is shown below. */
  page: number;
  language: Language;
  choices: Record<AskedWord["of"], Choice[]>;
  /** The words that this form asks about: what they are added as, others can be as well. */
  asked: readonly AskedWord[];
  /** Of what kinds there are too many to choose from. */
  isMany: (kind: AskedWord["of"]) => boolean;
};

/** How a form asks about its words, each by the part it stands in (of its ids) and its place there. */
export async function askedFields({ upload, page, language, choices, asked, isMany }: Form) {
  const [t, registry, terms] = await Promise.all([
    getTranslations("import"),
    getTranslations("registry"),
    getTranslations("terms.language"),
  ]);
  const toBeAdded = asked.filter(({ proposed }) => proposed === ADD);
  const others = ({ word, side }: AskedWord): Choice[] =>
    toBeAdded
      .filter((other) => other.word !== word && other.side === side)
      .map((other) => ({ value: sameAs(other.word), label: t("sameAsWord", { word: other.word }) }));
  const partsOf = ({ word, side, added }: AskedWord) => ({
    name: { name: addedFieldName("name", word), value: added.name },
    short: { name: addedFieldName("short", word), value: added.short },
    side: { name: addedFieldName("side", word), value: side && sideName(side, language) },
    translated: languages
      .filter((each) => each !== (likelyLanguage(word) ?? language))
      .map((each) => ({
        key: nameColumn[each],
        label: inARow([registry("fields.name"), terms(each)], language, ", "),
        part: { name: addedFieldName(nameColumn[each], word), value: "", lang: each },
      })),
  });
  const rowOf = (row: number) => ({
    row: String(row),
    title: beginningOf(titleOfRow(upload, row), LONGEST_TITLE),
    lang: languageOf(titleOfRow(upload, row)),
    ...hrefOfRow(upload, page, row),
  });
  const said = ({ of, proposed }: AskedWord, known: Choice[]): string | null => {
    if (proposed === null) return null;
    if (of === "date") return proposed === NO_DATE ? t("leaveOut.date") : proposed;
    if (proposed === ADD) return `${t("addOrganisation")}${labelEnd(language)}`;
    return known.find(({ value }) => value === proposed)?.label ?? proposed;
  };
  return (part: string, asking: AskedWord, at: number): Asked => {
    const { of, word, code, proposed, unread, isLeftOut, isSaid, near, canBeAdded } = asking;
    const isTaken = part === "taken";
    const labelOf = (value: string) => choices[of].find((each) => each.value === value)?.label ?? value;
    const asRead = isTaken && !isSaid && code !== null ? labelOf(code) : null;
    const value = isLeftOut ? LEFT_OUT : asRead === null ? (code ?? unread ?? proposed ?? "") : "";
    const first = [
      ...(canBeAdded ? [{ value: ADD, label: t("addOrganisation") }, ...others(asking)] : []),
      ...(canBeLeftOut(of) ? [{ value: LEFT_OUT, label: t(`leaveOut.${of}`) }] : []),
    ];
    const all = [...first, ...choices[of]];
    return {
      id: `${part}-${at}`,
      name: wordFieldName(of, word),
      word: hasQuotes(word) ? word : t("inQuotes", { text: word }),
      lang: languageOf(word),
      kind: of,
      of: t(`wordOf.${of}`),
      rows: asking.at.length === 0 ? "" : t("inRows", rowsInBrief(asking.at, language)),
      at: asking.at.slice(0, MOST_ROWS).map(rowOf),
      value,
      proposed: isTaken ? (asRead ?? all.find((each) => each.value === value)?.label ?? value) : said(asking, all),
      asRead,
      newName: proposed === ADD ? asking.added.name : null,
      isTyped: of === "date",
      error: unread === null ? undefined : t("problems.not_a_date"),
      first,
      near: choices[of].filter((each) => near.includes(each.value)),
      typedName: isMany(of) ? typedFieldName(of, word) : null,
      added: canBeAdded ? partsOf(asking) : null,
    };
  };
}
