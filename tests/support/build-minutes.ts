import { createTranslator } from "next-intl";
import { minutesInWords } from "@/components/reviews/minutes-in-words";
import { type MinutesContent, type MinutesItem, type MinutesView, seenMinutes } from "@/lib/reviews/minutes/content";
import type { MinutesFrame } from "@/lib/reviews/minutes/in-words";
import type { Language } from "@/lib/vocabulary/languages";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

const messages = { en, ja, kk, ru };

/** An id that says which. */
export const minutesId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const named = (text: string) => ({ kk: null, ru: text, en: null, ja: null });
export const ministry = {
  full: named("Министерство транспорта"),
  short: named("Минтранс"),
  original: "ru" as const,
};

export function aMinutesItem(given: Partial<MinutesItem> = {}): MinutesItem {
  const position = given.position ?? 1;
  return {
    position,
    commitmentId: minutesId(100 + position),
    reference: `KZ-JP-2025-0${position}`,
    titles: { kk: null, ru: "Открыть прямой рейс", en: null, ja: "直行便の開設" },
    original: "ru",
    marking: null,
    lead: ministry,
    daysLate: 92,
    deadline: "2026-08-30",
    note: { text: "Переговоры назначены.", in: "ru" },
    decision: {
      type: "keep",
      words: { text: "Направить ноту.", in: "ru" },
      outcome: null,
      level: null,
      organisation: null,
      due: "2026-12-31",
      isProposal: false,
      byId: minutesId(1),
    },
    isParked: false,
    ...given,
  };
}

/** A review of two items: one decided, one put off; the chair was there, the other was not. */
export function someMinutes(given: Partial<MinutesContent> = {}): MinutesContent {
  return {
    format: 1,
    number: "2026-03",
    startedAt: "2026-11-30T05:00:00.000Z",
    finishedAt: "2026-11-30T06:20:00.000Z",
    chairIds: [minutesId(1)],
    attendees: [
      { personId: minutesId(1), organisation: ministry, isPresent: true },
      { personId: minutesId(2), organisation: ministry, isPresent: false },
    ],
    items: [aMinutesItem(), aMinutesItem({ position: 2, decision: null, isParked: true })],
    ...given,
  };
}

export function allOf(content: MinutesContent): MinutesView {
  const commitmentIds = new Set(content.items.map(({ commitmentId }) => commitmentId));
  return seenMinutes(content, { isExtract: false, commitmentIds });
}

const spelled = { nameKk: null, nameRu: null, nameEn: null, nameJa: null };
const frame: MinutesFrame & { timeZone: string } = {
  people: new Map([
    [minutesId(1), { name: "Ахметов Ерлан", ...spelled, nameJa: "アフメトフ・エルラン" }],
    [minutesId(2), { name: null, ...spelled }],
  ]),
  approval: null,
  addenda: [],
  timeZone: "Asia/Almaty",
};

export function inWords(view: MinutesView, language: Language, given: Partial<MinutesFrame> = {}) {
  const locale = { locale: language, messages: messages[language] };
  const t = createTranslator({ ...locale, namespace: "minutes" }) as never;
  const terms = createTranslator({ ...locale, namespace: "terms" }) as never;
  return minutesInWords(view, { ...frame, ...given }, { language, t, terms });
}
