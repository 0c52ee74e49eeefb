import { getLocale, getTranslations } from "next-intl/server";
import { readRequestClock } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { askedAtOnce } from "@/lib/import/asked-at-once";
import { type AskedWord, SHOWN_TAKEN } from "@/lib/import/check/asked-words";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import { ADD, wordFieldName } from "@/lib/import/words";
import { LONGEST_NAME, LONGEST_SHORT_NAME } from "@/lib/registry/fields";
import { askedFields } from "./asked-field";
import { inParts } from "./asked-parts";
import type { CheckedUpload } from "./checked-upload";
import { WordsFields } from "./words-fields";
import { wordsTexts } from "./words-texts";

/** Bodies and countries are typed where there are more than these, not looked through. */
const MOST_CHOSEN_FROM = 12;
const TYPED: readonly AskedWord["of"][] = ["organisation", "side"];
/** So few proposals are seen at once; more are folded. */
const MOST_UNFOLDED = 5;

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
  const [t, language, { today }] = await Promise.all([getTranslations("import"), getLocale(), readRequestClock()]);
  const isAsked = ({ code, isLeftOut }: AskedWord) => code === null && !isLeftOut;
  const unknown = words.filter(isAsked);
  const asked = askedAtOnce(unknown);
  const taken = words.filter((each) => !isAsked(each));
  const shownTaken = taken.slice(0, SHOWN_TAKEN);
  const choices = await listWordChoices(language, today, [...asked, ...shownTaken]);
  const isMany = (kind: AskedWord["of"]) => TYPED.includes(kind) && choices[kind].length > MOST_CHOSEN_FROM;
  const fieldOf = await askedFields({ upload, page, language, choices, asked, isMany });
  const { open, parts } = inParts(asked);
  const proposals = asked.length - open.length;
  const shownParts = parts.map(({ name, words: part }) => ({
    name,
    title: t(`parts.${name}.title`, { count: part.length }),
    hint: t(`parts.${name}.hint`),
    words: part.map((each, at) => fieldOf(name, each, at)),
  }));
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
              words: open.map((each, at) => fieldOf("open", each, at)),
            }
          : null
      }
      proposed={
        proposals > 0
          ? {
              title: t("proposals", { count: proposals }),
              contents: shownParts.map(({ title }) => title).join(" · "),
              isOpen: proposals <= MOST_UNFOLDED,
              parts: shownParts,
            }
          : null
      }
      taken={
        taken.length > 0
          ? {
              title: t("takenTitle", { count: taken.length }),
              hint: t("takenHint"),
              more: taken.length > SHOWN_TAKEN ? t("moreDuplicates", { count: SHOWN_TAKEN }) : null,
              words: shownTaken.map((each, at) => fieldOf("taken", each, at)),
            }
          : null
      }
      choices={Object.fromEntries([...needed].map((kind) => [kind, choices[kind]]))}
      typedKinds={[...needed].filter((kind) => isMany(kind))}
      home={env().homeSide}
      add={ADD}
      longest={{ name: LONGEST_NAME, short: LONGEST_SHORT_NAME }}
      reader={language}
      texts={await wordsTexts({ proposals, open: open.length, later: unknown.length - asked.length })}
    />
  );
}
