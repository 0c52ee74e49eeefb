import { getTimeZone, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Line, LineList } from "@/components/lists/line-list";
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
        <LineList id="captures" heading={t("captures")} className="not-printed">
          {captures.map(({ code, title, language: writtenIn, undecided }) => (
            <Text key={code} href={`/releases/${code}/capture`} name={title} writtenIn={writtenIn}>
              <span className="figures">{t("undecided", { count: undecided })}</span>
            </Text>
          ))}
        </LineList>
      ) : null}
      {texts.length > 0 ? (
        <LineList id="where-from" heading={t("whereFrom")} className="not-printed">
          {texts.map(({ id, beginning, fileName, keptAt }) => (
            <Text key={id} href={`/releases/new?upload=${id}`} name={fileName ?? beginning.trim()}>
              <span className="figures text-muted">
                {t("keptSince", { date: formatInstant(keptAt, timeZone, language) })}
              </span>
            </Text>
          ))}
        </LineList>
      ) : null}
    </>
  );
}

function Text({
  href,
  name,
  writtenIn,
  children,
}: {
  href: string;
  name: string;
  writtenIn?: Language;
  children: ReactNode;
}) {
  return (
    <Line>
      <a href={href} lang={writtenIn} className="said min-w-0 grow">
        {name}
      </a>
      {children}
    </Line>
  );
}
