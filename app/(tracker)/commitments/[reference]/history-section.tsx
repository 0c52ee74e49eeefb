import { getLocale, getTranslations } from "next-intl/server";
import { EarlierEntries } from "@/components/commitments/earlier-entries";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { describeEvent } from "@/lib/audit/describe";
import type { ToldEvent } from "@/lib/audit/events";
import { type RecordedEvent, readEventNames } from "@/lib/audit/queries";
import type { ReaderTranslations } from "@/lib/commitments/translations/shown-text";
import { translatedEvent } from "@/lib/commitments/translations/translated-event";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { personName } from "@/lib/localization/person-name";
import { historyTexts } from "./history-texts";

const PRINTED_AT_MOST = 3;

/** Where the other commitment and the text that an event names are; those out of sight it does not name. */
function linksOf(event: ToldEvent): Record<string, string> {
  switch (event.kind) {
    case "statement_moved_out":
      return links(event.to, event.release);
    case "statement_moved_in":
      return links(event.from, event.release);
    case "taken_off_control":
      return links(event.supersededBy, null);
    case "restated":
      return links(null, event.release);
    default:
      return {};
  }
}

function links(commitment: string | null, release: string | null): Record<string, string> {
  return {
    ...(commitment === null ? {} : { [commitment]: `/commitments/${commitment}` }),
    ...(release === null ? {} : { [release]: `/releases/${release}` }),
  };
}

/** What happened, latest first, a sentence each; who and when stand before it. */
export async function HistorySection({
  reference,
  events,
  translations,
  more,
  isLatest,
  isWhole,
}: {
  reference: string;
  events: RecordedEvent[];
  translations: ReaderTranslations;
  more: boolean;
  isLatest: boolean;
  isWhole: boolean;
}) {
  const t = await getTranslations("commitment");
  const history = await getTranslations("history");
  const terms = await getTranslations("terms");
  const language = await getLocale();
  const [names, texts] = await Promise.all([readEventNames(events), historyTexts()]);
  const told = ({ event, actor, occurredAt: at }: RecordedEvent) =>
    translatedEvent(event, { authorId: actor?.id ?? null, at }, translations, (text) => terms("translated", { text }));
  const last = events.at(-1);
  // An older page of the history was turned to in order to have it.
  const printed = isWhole || !isLatest ? events.length : PRINTED_AT_MOST;
  return (
    <>
      <ol>
        {events.map((recorded, index) => {
          const { seq, occurredAt, actor } = recorded;
          return (
            <li
              key={seq}
              id={`event-${seq}`}
              className={`border-hairline border-b py-2 last:border-b-0 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-4 print:block ${index < printed ? "" : "print:hidden"}`}
            >
              <p className="text-meta text-muted tabular-nums">
                <time dateTime={occurredAt.toISOString()}>{formatInstant(occurredAt, env().timeZone, language)}</time>
                <span className="block print:inline print:before:content-['_·_']">
                  {actor ? (
                    <MultilingualSentence
                      text={personName(actor, language, terms("erasedPerson"))}
                      language={language}
                    />
                  ) : (
                    history("system")
                  )}
                </span>
              </p>
              <p>
                <MultilingualSentence
                  text={describeEvent(told(recorded), names, texts, language)}
                  language={language}
                  links={linksOf(recorded.event)}
                />
              </p>
            </li>
          );
        })}
      </ol>
      <EarlierEntries count={events.length - printed} orMore={more} />
      <p className="mt-3 flex gap-4 print:hidden">
        {isLatest ? null : <a href={`/commitments/${reference}#history`}>{t("latest")}</a>}
        {more && last ? <a href={`/commitments/${reference}?before=${last.seq}#history`}>{t("earlier")}</a> : null}
      </p>
    </>
  );
}
