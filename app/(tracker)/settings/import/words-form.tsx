import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { readRequestClock } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { ASKED_AT_ONCE, type AskedWord, MOST_PROPOSED, SHOWN_TAKEN } from "@/lib/import/check/asked-words";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import { ADD, canBeLeftOut, LEFT_OUT, wordFieldName } from "@/lib/import/words";
import { sayWords } from "./actions";
import { AddedOrganisation } from "./added-organisation";
import { WordField } from "./word-field";

/** The parts of what is asked, in their order: what a person alone can say, what the registry will have, what was not understood, what was read. */
const PARTS = ["open", "added", "unclear", "proposed"] as const;

function partOf({ proposed, isUnclear }: AskedWord): (typeof PARTS)[number] {
  if (proposed === null) return "open";
  if (proposed === ADD) return "added";
  return isUnclear ? "unclear" : "proposed";
}

/**
 * What words of the file mean: asked where it is not known, first what nothing is proposed for, then what comes in as it stands; shown and open to change
 * where it was read. One press confirms all that is proposed. Works without JavaScript.
 */
export async function WordsForm({ upload, words }: { upload: string; words: readonly AskedWord[] }) {
  const [t, registry, language, { today }] = await Promise.all([
    getTranslations("import"),
    getTranslations("registry"),
    getLocale(),
    readRequestClock(),
  ]);
  const choices = await listWordChoices(language, today);
  const isAsked = ({ code, isLeftOut }: AskedWord) => code === null && !isLeftOut;
  const unknown = words.filter(isAsked);
  const asked = unknown.slice(0, ASKED_AT_ONCE);
  const taken = words.filter((each) => !isAsked(each));
  const parts = PARTS.map((name) => ({ name, words: asked.filter((each) => partOf(each) === name) }));
  const isOpen = asked.some((each) => partOf(each) === "open");
  const leaving = (of: AskedWord["of"]) =>
    of === "organisation" || of === "status" || of === "side" ? [{ value: LEFT_OUT, label: t(`leaveOut.${of}`) }] : [];
  const fieldOf = (id: string) => (asking: AskedWord, at: number) => {
    const { of, word, code, proposed, isUnread, isLeftOut, near, rows, side } = asking;
    const isAdded = proposed === ADD;
    const field = (
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
        others={choices[of].filter(
          ({ value }) => !near.includes(value) && !(of === "side" && value === env().homeSide),
        )}
        first={[
          ...(isAdded ? [{ value: ADD, label: t("addOrganisation") }] : []),
          ...(canBeLeftOut(of) ? leaving(of) : []),
        ]}
        texts={{ choose: t("chooseMeaning"), near: t("nearNames"), others: t("allNames") }}
      />
    );
    if (!isAdded) return field;
    return (
      <div key={`${of} ${word}`} className="border-hairline border-l-2 pl-3 sm:col-span-2">
        {field}
        <AddedOrganisation
          id={`${id}-${at}`}
          word={word}
          name={nameOf(word)}
          side={side}
          sides={choices.side}
          texts={{
            name: registry("fields.name"),
            short: registry("fields.short"),
            side: registry("fields.side"),
            choose: t("chooseMeaning"),
          }}
        />
      </div>
    );
  };
  return (
    <form action={sayWords} className="mt-5 max-w-3xl">
      <input type="hidden" name="upload" value={upload} />
      {parts.map(({ name, words: part }) =>
        part.length === 0 ? null : (
          <fieldset key={name} className="mb-6">
            <legend className="text-section">{t(`parts.${name}.title`, { count: part.length })}</legend>
            <p className="mb-3 text-meta text-muted">{t(`parts.${name}.hint`)}</p>
            <div className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-2">{part.map(fieldOf(name))}</div>
          </fieldset>
        ),
      )}
      {unknown.length > asked.length ? (
        <p className="mb-5 text-meta text-muted">
          {t("moreWords", { count: unknown.length - asked.length, proposed: MOST_PROPOSED })}
        </p>
      ) : null}
      {asked.length > 0 ? (
        <Button type="submit" look="primary">
          {t(isOpen ? "sayWords" : "confirmWords")}
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

/** As an organisation is called: what a list adds in brackets behind its name is none of it. */
const nameOf = (word: string): string => word.replace(/\s*\([^()]*\)\s*$/u, "") || word;
