import { type Period, twoDigits } from "./period";
import { type DateWords, nth } from "./words";

const HALVES = ["上半期", "下半期"] as const;

export const wordsJa: DateWords = {
  fullDate: period,
  shortDate: (day) => `${day.year}/${twoDigits(day.month)}/${twoDigits(day.day)}`,
  dateAndTime: (date, time) => `${date} ${time}`,
  period,
  until: (to) => (to.precision === "day" ? `${period(to)}まで` : `${period(to)}末まで`),
  notBefore: (from) => `${period(from)}以降`,
  interval,
  fiscalYears: ({ from, to }) => (from === to ? `${to}年度` : `${from}年度～${to}年度`),
  untilFiscalYears: ({ to }) => `${to}年度末まで`,
  days,
};

function period(said: Period): string {
  return `${said.year}年${withoutYear(said)}`;
}

function withoutYear(said: Period): string {
  switch (said.precision) {
    case "day":
      return `${said.month}月${said.day}日`;
    case "month":
      return `${said.month}月`;
    case "quarter":
      return `第${said.quarter}四半期`;
    case "half":
      return nth(HALVES, said.half);
    case "year":
      return "";
  }
}

function interval(from: Period, to: Period): string {
  if (from.year !== to.year || from.precision !== to.precision) {
    return `${period(from)}～${period(to)}`;
  }
  const isSameMonth = from.precision === "day" && to.precision === "day" && from.month === to.month;
  return `${period(from)}～${isSameMonth ? `${to.day}日` : withoutYear(to)}`;
}

function days(count: number): string {
  return `${count}日`;
}
