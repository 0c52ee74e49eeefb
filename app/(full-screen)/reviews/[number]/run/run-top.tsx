import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { RunTimer } from "@/components/reviews/run-timer";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { formatDate } from "@/lib/deadlines/wording";
import { personName } from "@/lib/localization/person-name";
import type { RunItem } from "@/lib/reviews/item-queries";
import type { ReviewPage } from "@/lib/reviews/review";
import type { Language } from "@/lib/vocabulary/languages";
import { act } from "./actions";

/** Over the running review: which it is, how far it has come, who leads it, and the clock. */
export async function RunTop({
  review,
  item,
  position,
  language,
}: {
  review: ReviewPage;
  item: RunItem;
  position: number;
  language: Language;
}) {
  const [t, terms] = await Promise.all([getTranslations("reviews"), getTranslations("terms")]);
  const { number, heldOn, chair, decided, parked, items, may, version, minutesPerItem } = review;
  const person = personName(chair, language, terms("erasedPerson"));
  return (
    <header className="review-top">
      <a className="review-name" href={`/reviews/${number}`}>
        {t("numbered", { number })}
      </a>
      <time dateTime={heldOn} className="text-muted">
        {formatDate(heldOn, language)}
      </time>
      <span className="figures">
        {t("progress", { decided: String(decided), parked: String(parked), total: String(items) })}
      </span>
      {may.run ? null : (
        <span>
          <MultilingualSentence text={t("inTheChair", { person })} language={language} />
        </span>
      )}
      <div className="review-tools">
        {may.takeChair ? (
          <form action={act}>
            <input type="hidden" name="act" value="take_chair" />
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="key" value={randomUUID()} />
            <Button type="submit">{t("takeChair")}</Button>
          </form>
        ) : null}
        {may.run ? (
          <RunTimer
            key={`${position} ${item.item.openedAt?.getTime() ?? ""}`}
            spentSeconds={item.item.spentSeconds}
            minutes={minutesPerItem}
            words={{
              label: t("timer.label"),
              over: t("timer.over"),
              stop: t("timer.stop"),
              goOn: t("timer.goOn"),
            }}
          />
        ) : null}
        <LinkButton look="quiet" href={`/reviews/${number}/screen`} target="_blank">
          {t("secondScreen")}
        </LinkButton>
        {may.finish ? (
          <LinkButton look="quiet" href={`/reviews/${number}#finish`}>
            {t("toFinish")}
          </LinkButton>
        ) : null}
      </div>
    </header>
  );
}
