import { getLocale, getTranslations } from "next-intl/server";
import { readRequestClock } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { ASKED_AT_ONCE, type AskedWord, MOST_PROPOSED, SHOWN_TAKEN } from "@/lib/import/check/asked-words";
import { addedFieldName, suggestedName } from "@/lib/import/enter/added-organisation";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import { ADD, canBeLeftOut, LEFT_OUT, wordFieldName } from "@/lib/import/words";
import { sideName } from "@/lib/localization/localized";
import { LONGEST_NAME, LONGEST_SHORT_NAME } from "@/lib/registry/fields";
import type { Asked } from "./asked-field";
import { languageOf } from "./language-of";
import { WordsFields } from "./words-fields";

/** The parts of what is asked, in their order: what a person alone can say, what the registry will have, what was not understood, what was read. */
const PARTS = ["open", "added", "unclear", "proposed"] as const;

function partOf({ proposed, isUnclear }: AskedWord): (typeof PARTS)[number] {
  if (proposed === null) return "open";
  if (proposed === ADD) return "added";
  return isUnclear ? "unclear" : "proposed";
}

/**
 * What words of the file mean: asked where it is not known, first what nothing is proposed for, then what comes in as it stands; shown and open to change
 * where it was read. One press confirms all that is proposed.
 */
export async function WordsForm({ upload, words }: { upload: string; words: readonly AskedWord[] }) {
  const [t, registry, common, language, { today }] = await Promise.all([
    getTranslations("import"),
    getTranslations("registry"),
    getTranslations("common"),
    getLocale(),
    readRequestClock(),
  ]);
  const { homeSide } = env();
  const choices = await listWordChoices(language, today);
  const isAsked = ({ code, isLeftOut }: AskedWord) => code === null && !isLeftOut;
  const unknown = words.filter(isAsked);
  const asked = unknown.slice(0, ASKED_AT_ONCE);
  const taken = words.filter((each) => !isAsked(each));
  const shownTaken = taken.slice(0, SHOWN_TAKEN);
  const partsOf = (word: string, side: string) => ({
    name: { name: addedFieldName("name", word), value: suggestedName(word) },
    short: { name: addedFieldName("short", word), value: "" },
    side: { name: addedFieldName("side", word), value: side && sideName(side, language) },
  });
  const fieldOf =
    (id: string) =>
    (asking: AskedWord, at: number): Asked => {
      const { of, word, code, proposed, isUnread, isLeftOut, near, rows, side, canBeAdded } = asking;
      return {
        id: `${id}-${at}`,
        name: wordFieldName(of, word),
        word: hasQuotes(word) ? word : t("inQuotes", { text: word }),
        lang: languageOf(word),
        kind: of,
        of: of === "date" ? t("dateHint") : t(`wordOf.${of}`),
        rows: rows === 0 ? "" : t("wordRows", { count: rows }),
        value: isLeftOut ? LEFT_OUT : (code ?? proposed ?? ""),
        isTyped: of === "date",
        error: isUnread ? t("problems.not_a_date") : undefined,
        near,
        first: [
          ...(canBeAdded ? [{ value: ADD, label: t("addOrganisation") }] : []),
          ...(canBeLeftOut(of) ? [{ value: LEFT_OUT, label: t(`leaveOut.${of}`) }] : []),
        ],
        added: canBeAdded ? partsOf(word, side) : null,
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
  const needed = new Set<string>([...asked, ...shownTaken].map(({ of }) => of));
  if (asked.some(({ canBeAdded }) => canBeAdded)) needed.add("side");
  return (
    <WordsFields
      // Other words are another form: nothing of the answer to the last one holds for it.
      key={asked.map(({ of, word }) => wordFieldName(of, word)).join("\n")}
      upload={upload}
      parts={parts}
      more={
        unknown.length > asked.length
          ? t("moreWords", { count: unknown.length - asked.length, proposed: MOST_PROPOSED })
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
      choices={Object.fromEntries(Object.entries(choices).filter(([kind]) => needed.has(kind)))}
      home={homeSide}
      add={ADD}
      longest={{ name: LONGEST_NAME, short: LONGEST_SHORT_NAME }}
      reader={language}
      texts={{
        choose: t("chooseMeaning"),
        near: t("nearNames"),
        others: t("allNames"),
        toAdd: t("toAdd"),
        added: {
          name: registry("fields.name"),
          short: registry("fields.short"),
          side: registry("fields.side"),
          sideHint: t("addedSideHint"),
        },
        problem: common("problem"),
        submit: t(parts.some(({ name }) => name === "open") ? "sayWords" : "confirmWords"),
        change: t("changeWords"),
      }}
    />
  );
}

/** It stands as it is then. */
const hasQuotes = (word: string): boolean => /[«»"“”「」『』]/u.test(word);
