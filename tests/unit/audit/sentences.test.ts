import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { describeEvent } from "@/lib/audit/describe";
import { auditEvent } from "@/lib/audit/events";
import type { EventNames, HistoryTexts } from "@/lib/audit/history-texts";
import { splitForeign } from "@/lib/localization/foreign-text";
import { type Language, languages } from "@/lib/vocabulary/languages";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";
import { written } from "./written-events";

const messages = { en, ja, kk, ru };
const names: EventNames = { organisations: new Map(), people: new Map(), sectors: new Map(), milestones: new Map() };

function textsIn(language: Language): HistoryTexts {
  const t = createTranslator({ locale: language, messages: messages[language] });
  const say = (key: string, values = {}) => t(key as "history.none", values);
  return {
    sentence: (kind, values) => say(`history.${kind}`, values),
    status: (word) => say(`terms.status.${word}`),
    outcome: (word) => say(`terms.outcome.${word}`),
    controlLevel: () => say("terms.controlLevel.minister"),
    kind: (word) => say(`terms.kind.${word}`),
    role: (word) => say(`terms.assignmentRole.${word}`),
    decision: (word) => say(`commitment.actions.${word}`),
    proposed: (word) => say(`terms.proposedDecision.${word}`),
    field: (word) => say(`history.fields.${word}`),
    language: (word) => say(`terms.language.${word}`),
    none: say("history.none"),
    nobody: say("history.nobody"),
    erasedPerson: say("terms.erasedPerson"),
  };
}

/** The same, once with days, which end with a stop in Russian and Kazakh, and a reason that ends with its own. */
const variants = [
  { reason: "Причина", fromPromised: "2026", toPromised: null },
  { reason: "Причина.", fromPromised: "2027-02-13", toPromised: "2027-07-01" },
];
const edited = {
  kind: "commitment_edited",
  section: "wording",
  changes: { titleRu: ["Было", "Стало."], promised: ["2027-02-13", "2027-07-01"] },
  reason: "Причина",
  reasonIn: "ru",
};
const events = [
  edited,
  ...written.flatMap((event) =>
    variants.map((variant) => {
      const own = Object.entries(variant).filter(([key]) => key in event && event[key] !== undefined);
      return Object.assign({}, event, Object.fromEntries(own));
    }),
  ),
];

describe.each(languages)("history in %s", (language) => {
  const told = events.map((event) =>
    splitForeign(describeEvent(auditEvent.parse(event), names, textsIn(language), language))
      .map(({ text }) => text)
      .join(""),
  );

  it("ends no sentence twice, and begins each with a capital after a stop and a space", () => {
    const wrong = told.filter((text) => /[.。]{2}| [.。]|(?<!\d\s[гж])\. \p{Ll}/u.test(text));

    expect(wrong).toEqual([]);
  });

  it("parts what was said again, and its reason, from what follows", () => {
    const moved = { kind: "statement_moved_in", release: "R", statementId: "1", from: "KZ-JP-2025-02", reasonIn: "ru" };
    const restated = { fromKind: "planned", toKind: "agreed", fromPromised: null, toPromised: "2027-02-13" };
    const event = auditEvent.parse(Object.assign({ reason: "Не то" }, moved, restated));
    const text = describeEvent(event, names, textsIn(language), language);

    expect(text).toMatch(/Не то\uE002?[.。]/u);
    expect(text).not.toMatch(/[.。]{2}/u);
  });
});
