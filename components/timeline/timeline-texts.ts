import type { getTranslations } from "next-intl/server";
import { statusLabel, type Translations } from "@/components/commitments/translations";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Move } from "@/lib/deadlines/move";
import { daysInWords, deadlineInWords, formatShortDate } from "@/lib/deadlines/wording";
import { sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import type { TimelineRow } from "@/lib/timeline/row";
import type { Grouping } from "@/lib/timeline/search-params";
import type { TimelineTexts } from "@/lib/timeline/texts";
import type { LegendTexts } from "./legend";

/** What the timeline says, fetched once for the page. */
export type TimelineTranslations = Pick<Translations, "language" | "terms" | "conditions"> & {
  t: Awaited<ReturnType<typeof getTranslations<"timeline">>>;
};

export function timelineTexts(translations: TimelineTranslations): TimelineTexts {
  const { language, terms, conditions, t } = translations;
  return {
    deadline: (deadline) => deadlineText(deadline, translations),
    move: (move) => moveText(move, translations),
    moveSince: (first, move) => moveSinceText(first, move, translations),
    late: (days) => conditions("lateBy", { duration: daysInWords(days, language) }),
    closed: ({ status, outcome, closedOn }) => {
      const label = statusLabel(terms, status, outcome);
      return closedOn ? t("closed", { outcome: label, date: formatShortDate(closedOn, language) }) : label;
    },
    corrected: (wrong) => t("corrected", { deadline: deadlineText(wrong, translations) }),
    step: ({ deadline, on, announced, source, corrects }) => {
      const date = announced ? deadlineText(announced, translations) : on && formatShortDate(on, language);
      const step = date
        ? t("announced", { deadline: deadlineText(deadline, translations), date })
        : deadlineText(deadline, translations);
      const told = source ? `${step} (${source})` : step;
      return corrects
        ? inARow([told, t("corrected", { deadline: deadlineText(corrects, translations) })], language, "; ")
        : told;
    },
  };
}

export function deadlineText(deadline: Deadline, { language }: TimelineTranslations): string {
  return deadlineInWords(deadline, language, { form: "nominative" });
}

/** «+92 дн.»; a date brought forward has a minus. */
export function moveText(move: Move, { conditions, t }: TimelineTranslations): string {
  return move.is === "narrowed"
    ? t("narrowedTo")
    : conditions("slippage", { sign: move.days < 0 ? "−" : "+", days: Math.abs(move.days) });
}

function moveSinceText(first: Deadline, move: Move, translations: TimelineTranslations): string {
  const promised = translations.conditions("firstPromised", { deadline: deadlineText(first, translations) });
  return inARow([promised, moveText(move, translations)], translations.language, ", ");
}

export function groupName(
  row: TimelineRow,
  grouping: Grouping,
  { terms, conditions, language }: TimelineTranslations,
): string {
  switch (grouping) {
    case "sector":
      return row.sector.name.text;
    case "organisation":
      return row.lead?.name.text ?? conditions("noLead");
    case "counterpart":
      return row.counterparts.length === 0
        ? conditions("noCounterpart")
        : inARow(
            row.counterparts.map((side) => sideName(side, language)),
            language,
            ", ",
          );
    case "status":
      return statusLabel(terms, row.status, row.outcome);
  }
}

export function legendTexts({ t }: TimelineTranslations): LegendTexts {
  return {
    heading: t("legendHeading"),
    promised: t("legend.promised"),
    control: t("legend.control"),
    span: t("legend.span"),
    open: t("legend.open"),
    moved: t("legend.moved"),
    overdue: t("legend.overdue"),
    closed: t("legend.closed"),
    milestone: t("legend.milestone"),
  };
}
