import { getLocale, getTranslations } from "next-intl/server";
import { readRequestClock } from "@/lib/auth/viewer";
import { beginningOf } from "@/lib/beginning-of";
import { env } from "@/lib/env";
import { ASKED_AT_ONCE, type AskedWord, MOST_PROPOSED, SHOWN_TAKEN } from "@/lib/import/check/asked-words";
import { addedFieldName } from "@/lib/import/enter/added-organisation";
import { sidesOfCode } from "@/lib/import/suggest-side";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import {
  ADD,
  canBeLeftOut,
  LEFT_OUT,
  NO_DATE,
  sameAs,
  typedFieldName,
  wordFieldName,
  wordOfSame,
} from "@/lib/import/words";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { nameColumn, sideName } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { LONGEST_NAME, LONGEST_SHORT_NAME } from "@/lib/registry/fields";
import { languages } from "@/lib/vocabulary/languages";
import type { Asked, Choice } from "./asked";
import type { CheckedUpload } from "./checked-upload";
import { hasQuotes } from "./has-quotes";
import { languageOf } from "./language-of";
import { hrefOfRow } from "./row-address";
import { titleOfRow } from "./row-titles";
import { rowsInBrief } from "./rows-in-brief";
import { WordsFields } from "./words-fields";

/** What is proposed, in the order it is looked through: what the registry will have, what was not understood, what was read. */
const PARTS = ["added", "unclear", "proposed"] as const;

function partOf({ proposed, isUnclear }: AskedWord): (typeof PARTS)[number] | "open" {
  if (proposed === null) return "open";
  if (proposed === ADD || wordOfSame(proposed) !== null) return "added";
  return isUnclear ? "unclear" : "proposed";
}

/** Bodies and countries are typed where there are more than these, not looked through. */
const MOST_CHOSEN_FROM = 12;
const TYPED: readonly AskedWord["of"][] = ["organisation", "side"];
/** So few proposals are seen at once; more are folded. */
const MOST_UNFOLDED = 5;
/** Rows of one word that are shown with their titles. */
const MOST_ROWS = 12;
const LONGEST_TITLE = 90;

/**
 * What words of the file mean: asked where it is not known, first what nothing is proposed for; shown and open to change where it was read. One press
 * confirms all that is proposed.
 */
export async function WordsForm({
  upload,
  page,
  words,
}: {
  upload: CheckedUpload;
  /** Of the rows, which is shown below. */
  page: number;
  words: readonly AskedWord[];
}) {
  const [t, registry, common, terms, language, { today }] = await Promise.all([
    getTranslations("import"),
    getTranslations("registry"),
    getTranslations("common"),
    getTranslations("terms.language"),
    getLocale(),
    readRequestClock(),
  ]);
  const { homeSide } = env();
  const choices = await listWordChoices(language, today, severalSides(words));
  const isAsked = ({ code, isLeftOut }: AskedWord) => code === null && !isLeftOut;
  const unknown = words.filter(isAsked);
  const asked = unknown.slice(0, ASKED_AT_ONCE);
  const later = unknown.length - asked.length;
  const taken = words.filter((each) => !isAsked(each));
  const shownTaken = taken.slice(0, SHOWN_TAKEN);
  const isMany = (kind: AskedWord["of"]) => TYPED.includes(kind) && choices[kind].length > MOST_CHOSEN_FROM;
  const toBeAdded = asked.filter(({ proposed }) => proposed === ADD);
  const othersToAdd = ({ word, side }: AskedWord) =>
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
  const fieldOf =
    (id: string) =>
    (asking: AskedWord, at: number): Asked => {
      const { of, word, code, proposed, isUnread, isLeftOut, near, canBeAdded } = asking;
      const value = isLeftOut ? LEFT_OUT : (code ?? proposed ?? "");
      const first = [
        ...(canBeAdded ? [{ value: ADD, label: t("addOrganisation") }] : []),
        ...(canBeAdded ? othersToAdd(asking) : []),
        ...(canBeLeftOut(of) ? [{ value: LEFT_OUT, label: t(`leaveOut.${of}`) }] : []),
      ];
      const all = [...first, ...choices[of]];
      return {
        id: `${id}-${at}`,
        name: wordFieldName(of, word),
        word: hasQuotes(word) ? word : t("inQuotes", { text: word }),
        lang: languageOf(word),
        kind: of,
        of: t(`wordOf.${of}`),
        rows: asking.at.length === 0 ? "" : t("inRows", rowsInBrief(asking.at, language)),
        at: asking.at.slice(0, MOST_ROWS).map(rowOf),
        value,
        proposed: id === "taken" ? (all.find((each) => each.value === value)?.label ?? value) : said(asking, all),
        newName: proposed === ADD ? asking.added.name : null,
        isTyped: of === "date",
        error: isUnread ? t("problems.not_a_date") : undefined,
        first,
        near: choices[of].filter((each) => near.includes(each.value)),
        typedName: isMany(of) ? typedFieldName(of, word) : null,
        added: canBeAdded ? partsOf(asking) : null,
      };
    };
  const parts = PARTS.map((name) => ({ name, words: asked.filter((each) => partOf(each) === name) }))
    .filter(({ words: part }) => part.length > 0)
    .map(({ name, words: part }) => ({
      name,
      title: t(`parts.${name}.title`, { count: part.length }),
      hint: t(`parts.${name}.hint`),
      words: part.map(fieldOf(name)),
    }));
  const open = asked.filter((each) => partOf(each) === "open");
  const proposals = asked.length - open.length;
  const needed = new Set<AskedWord["of"]>([...asked, ...shownTaken].map(({ of }) => of));
  if (asked.some(({ canBeAdded }) => canBeAdded)) needed.add("side");
  return (
    <WordsFields
      // Other words are another form: nothing of the answer to the last one holds for it.
      key={asked.map(({ of, word }) => wordFieldName(of, word)).join("\n")}
      upload={upload.id}
      open={
        open.length > 0
          ? {
              name: "open",
              title: t("parts.open.title", { count: open.length }),
              hint: t("parts.open.hint"),
              words: open.map(fieldOf("open")),
            }
          : null
      }
      proposed={
        proposals > 0
          ? {
              title: t("proposals", { count: proposals }),
              contents: parts.map(({ title }) => title).join(" · "),
              isOpen: proposals <= MOST_UNFOLDED,
              parts,
            }
          : null
      }
      taken={
        taken.length > 0
          ? {
              title: t("takenTitle", { count: taken.length }),
              hint: t("takenHint"),
              more: taken.length > SHOWN_TAKEN ? t("moreDuplicates", { count: SHOWN_TAKEN }) : null,
              words: shownTaken.map(fieldOf("taken")),
            }
          : null
      }
      choices={Object.fromEntries([...needed].map((kind) => [kind, choices[kind]]))}
      typedKinds={[...needed].filter((kind) => isMany(kind))}
      home={homeSide}
      add={ADD}
      longest={{ name: LONGEST_NAME, short: LONGEST_SHORT_NAME }}
      reader={language}
      texts={{
        choose: t("chooseMeaning"),
        near: t("nearNames"),
        others: t("allNames"),
        change: t("changeWord"),
        saveChanges: t("changeWords"),
        typed: { organisation: t("typedOf.organisation"), side: t("typedOf.side"), date: t("dateHint") },
        toAdd: t("toAdd"),
        added: {
          name: registry("fields.name"),
          short: registry("fields.short"),
          side: registry("fields.side"),
          sideHint: t("addedSideHint"),
          translated: t("addedTranslated"),
        },
        problem: common("problem"),
        submit: t(open.length > 0 ? "sayWords" : "confirmWords"),
        press: [
          t("press", { proposed: proposals, open: open.length }),
          later > 0 ? t("moreWords", { count: later, proposed: MOST_PROPOSED }) : "",
        ]
          .filter(Boolean)
          .join(" "),
      }}
    />
  );
}

/** Several sides in one that words of the file may mean. */
const severalSides = (words: readonly AskedWord[]): string[] => [
  ...new Set(
    words
      .flatMap(({ of, near, code, proposed }) => (of === "side" ? [...near, code, proposed] : []))
      .filter((code) => code !== null)
      .filter((code) => sidesOfCode(code).length > 1),
  ),
];
