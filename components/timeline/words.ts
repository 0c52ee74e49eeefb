import type { getTranslations } from "next-intl/server";
import { statusLabel, type Words } from "@/components/commitments/words";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Move } from "@/lib/deadlines/move";
import { daysInWords, deadlineInWords, formatShortDate } from "@/lib/deadlines/wording";
import type { Grouping } from "@/lib/timeline/address";
import type { TimelineRow } from "@/lib/timeline/row";
import type { TimelineWords } from "@/lib/timeline/words";
import type { LegendTexts } from "./legend";

/** What the timeline says, fetched once for the page. */
export type TimelineText = Pick<Words, "language" | "terms" | "conditions"> & {
  t: Awaited<ReturnType<typeof getTranslations<"timeline">>>;
};

export function wordsFor(text: TimelineText): TimelineWords {
  const { language, terms, conditions, t } = text;
  return {
    deadline: (deadline) => said(deadline, text),
    move: (move) => moveInWords(move, text),
    moveSince: (first, move) => moveSinceInWords(first, move, text),
    late: (days) => conditions("lateBy", { duration: daysInWords(days, language) }),
    closed: ({ status, outcome, closedOn }) => {
      const label = statusLabel(terms, status, outcome);
      return closedOn ? t("closed", { outcome: label, date: formatShortDate(closedOn, language) }) : label;
    },
    step: ({ deadline, on, announced, source }) => {
      const date = announced ? said(announced, text) : on && formatShortDate(on, language);
      const step = date ? t("announced", { deadline: said(deadline, text), date }) : said(deadline, text);
      return source ? `${step} (${source})` : step;
    },
  };
}

export function said(deadline: Deadline, { language }: TimelineText): string {
  return deadlineInWords(deadline, language, { form: "nominative" });
}

/** «+92 дн.»; a date brought forward has a minus. */
export function moveInWords(move: Move, { conditions, t }: TimelineText): string {
  return move.is === "narrowed"
    ? t("narrowedTo")
    : conditions("slippage", { sign: move.days < 0 ? "−" : "+", days: Math.abs(move.days) });
}

function moveSinceInWords(first: Deadline, move: Move, text: TimelineText): string {
  return `${text.conditions("firstPromised", { deadline: said(first, text) })}, ${moveInWords(move, text)}`;
}

export function groupName(row: TimelineRow, grouping: Grouping, { terms, conditions }: TimelineText): string {
  switch (grouping) {
    case "sector":
      return row.sector.name.text;
    case "organisation":
      return row.lead?.name.text ?? conditions("noLead");
    case "status":
      return statusLabel(terms, row.status, row.outcome);
  }
}

export function legendTexts({ t }: TimelineText): LegendTexts {
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
