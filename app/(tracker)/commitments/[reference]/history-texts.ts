import { getLocale, getTranslations } from "next-intl/server";
import type { HistoryTexts } from "@/lib/audit/history-texts";

/** The words in which history is told, for the reader of this request. */
export async function historyTexts(): Promise<HistoryTexts> {
  const [history, terms, actions, locale] = await Promise.all([
    getTranslations("history"),
    getTranslations("terms"),
    getTranslations("commitment.actions"),
    getLocale(),
  ]);
  type HistoryKey = Parameters<typeof history>[0];
  type TermKey = Parameters<typeof terms>[0];
  return {
    sentence: (kind, values) => history(kind as HistoryKey, values as never),
    status: (status) => terms(`status.${status}` as TermKey),
    outcome: (outcome) => terms(`outcome.${outcome}` as TermKey),
    controlLevel: (level) => terms(`controlLevel.${level}` as TermKey),
    kind: (kind) => terms(`kind.${kind}` as TermKey),
    role: (role) => terms(`assignmentRole.${role}` as TermKey).toLocaleLowerCase(locale),
    decision: (decision) => actions(decision as Parameters<typeof actions>[0]),
    proposed: (decision) => terms(`proposedDecision.${decision}` as TermKey),
    field: (field) => history(`fields.${field}` as HistoryKey),
    language: (language) => terms(`language.${language}` as TermKey),
    none: history("none"),
    nobody: history("nobody"),
    erasedPerson: terms("erasedPerson"),
  };
}
