import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { readRequestClock } from "@/lib/auth/viewer";
import { ASKED_AT_ONCE, type AskedWord, MOST_PROPOSED, SHOWN_TAKEN } from "@/lib/import/check/asked-words";
import { wordFieldName } from "@/lib/import/map-words";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import { LEFT_OUT } from "@/lib/import/words";
import { sayWords } from "./actions";
import { WordField } from "./word-field";

/**
 * What words of the file mean: asked where it is not known, first those that nothing is proposed for; shown and open to change where it
 * was read. One press confirms all that is proposed. Works without JavaScript.
 */
export async function WordsForm({ upload, words }: { upload: string; words: readonly AskedWord[] }) {
  const [t, language, { today }] = await Promise.all([getTranslations("import"), getLocale(), readRequestClock()]);
  const choices = await listWordChoices(language, today);
  const isAsked = ({ code, isLeftOut }: AskedWord) => code === null && !isLeftOut;
  const unknown = words.filter(isAsked);
  const asked = unknown.slice(0, ASKED_AT_ONCE);
  const taken = words.filter((each) => !isAsked(each));
  const parts = [
    { name: "open" as const, words: asked.filter(({ proposed }) => proposed === null) },
    { name: "proposed" as const, words: asked.filter(({ proposed }) => proposed !== null) },
  ].filter((part) => part.words.length > 0);
  const fieldOf =
    (id: "open" | "proposed" | "taken") =>
    ({ of, word, code, proposed, isUnread, isLeftOut, near, rows }: AskedWord, at: number) => (
      <WordField
        key={`${of} ${word}`}
        id={`${id}-${at}`}
        name={wordFieldName(of, word)}
        word={word}
        label={of === "date" ? t("dateHint") : t(`wordOf.${of}`)}
        rows={rows === 0 ? null : t("wordRows", { count: rows })}
        value={isLeftOut ? LEFT_OUT : (code ?? proposed ?? "")}
        isTyped={of === "date"}
        error={isUnread ? t("problems.not_a_date") : undefined}
        near={choices[of].filter(({ value }) => near.includes(value))}
        others={choices[of].filter(({ value }) => !near.includes(value))}
        leftOut={of === "organisation" ? { value: LEFT_OUT, label: t("leaveOut") } : null}
        texts={{ choose: t("chooseMeaning"), near: t("nearNames"), others: t("allNames") }}
      />
    );
  return (
    <form action={sayWords} className="mt-5 max-w-3xl">
      <input type="hidden" name="upload" value={upload} />
      {parts.map(({ name, words: part }) => (
        <fieldset key={name} className="mb-5">
          <legend className="text-section">
            {t(name === "open" ? "wordsTitle" : "proposedTitle", { count: part.length })}
          </legend>
          <p className="mb-3 text-meta text-muted">{t(name === "open" ? "wordsHint" : "proposedHint")}</p>
          <div className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-2">{part.map(fieldOf(name))}</div>
        </fieldset>
      ))}
      {unknown.length > asked.length ? (
        <p className="mb-5 text-meta text-muted">
          {t("moreWords", { count: unknown.length - asked.length, proposed: MOST_PROPOSED })}
        </p>
      ) : null}
      {asked.length > 0 ? (
        <Button type="submit" look="primary">
          {t(parts.some(({ name }) => name === "open") ? "sayWords" : "confirmWords")}
        </Button>
      ) : null}
      {taken.length > 0 ? (
        <div className="mt-5">
          <Disclosure summary={t("takenTitle", { count: taken.length })}>
            <p className="mb-3 text-meta text-muted">{t("takenHint")}</p>
            <div className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-2">
              {taken.slice(0, SHOWN_TAKEN).map(fieldOf("taken"))}
            </div>
            {taken.length > SHOWN_TAKEN ? (
              <p className="mt-2 text-meta text-muted">{t("moreDuplicates", { count: SHOWN_TAKEN })}</p>
            ) : null}
            <Button type="submit" className="mt-4">
              {t("changeWords")}
            </Button>
          </Disclosure>
        </div>
      ) : null}
    </form>
  );
}
