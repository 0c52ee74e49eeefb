import { getTimeZone, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/deadlines/wording";
import type { CaptureInProgress, UnregisteredText } from "@/lib/releases/unfinished-queries";
import type { Language } from "@/lib/vocabulary/languages";

/** Texts a coordinator has begun with: what is still to be decided, and what was left before it was said where it comes from. */
export async function UnfinishedTexts({
  captures,
  texts,
  language,
}: {
  captures: readonly CaptureInProgress[];
  texts: readonly UnregisteredText[];
  language: Language;
}) {
  const [t, timeZone] = await Promise.all([getTranslations("myWork"), getTimeZone()]);
  return (
    <>
      {captures.length > 0 ? (
        <section aria-labelledby="captures" className="not-printed">
          <h2 id="captures" className="text-section">
            {t("captures")}
          </h2>
          <ul className="mt-1 border-hairline border-t bg-surface text-table">
            {captures.map(({ code, title, language: writtenIn, undecided }) => (
              <li key={code} className="flex flex-wrap gap-x-5 border-hairline border-b px-4 py-2">
                <a href={`/releases/${code}/capture`} lang={writtenIn} className="said min-w-0 grow">
                  {title}
                </a>
                <span className="figures">{t("undecided", { count: undecided })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {texts.length > 0 ? (
        <section aria-labelledby="where-from" className="not-printed">
          <h2 id="where-from" className="text-section">
            {t("whereFrom")}
          </h2>
          <ul className="mt-1 border-hairline border-t bg-surface text-table">
            {texts.map(({ id, beginning, fileName, keptAt }) => (
              <li key={id} className="flex flex-wrap gap-x-5 border-hairline border-b px-4 py-2">
                <a href={`/releases/new?upload=${id}`} className="said min-w-0 grow">
                  {fileName ?? beginning.trim()}
                </a>
                <span className="figures text-muted">
                  {t("keptSince", { date: formatInstant(keptAt, timeZone, language) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
