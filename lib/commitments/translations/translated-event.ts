import type { ToldEvent } from "@/lib/audit/events";
import { asWritten } from "@/lib/localization/foreign-text";
import { type OriginalText, type ReaderTranslations, shownAct } from "./shown-text";

type Act = Parameters<typeof shownAct>[1];

/** An event whose reason is told in the reader's language, where there is a translation of it; `marked` says that it is one. */
export function translatedEvent(
  event: ToldEvent,
  act: Act,
  translations: ReaderTranslations,
  marked: (text: string) => string,
): ToldEvent {
  if (!("reason" in event) || event.reason === null) return event;
  const of: OriginalText = { text: event.reason as unknown as string, textIn: event.reasonIn };
  const { text, original } = shownAct(translations, act, of);
  return original ? { ...event, reason: asWritten(marked(text)), reasonIn: translations.language } : event;
}
