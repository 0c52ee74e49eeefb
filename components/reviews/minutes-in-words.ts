import type { getTranslations } from "next-intl/server";
import { shortNameTexts } from "@/components/commitments/organisation-name";
import { fallbackNoteText } from "@/components/commitments/title";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { daysInWords, deadlineInWords, formatDate, formatInstant } from "@/lib/deadlines/wording";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { localized } from "@/lib/localization/localized";
import { type PersonNames, personLabel } from "@/lib/localization/person-name";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { beginSentence } from "@/lib/localization/sentences";
import type { MinutesItem, MinutesView } from "@/lib/reviews/minutes/content";
import type { MinutesInWords, Paragraph } from "@/lib/reviews/minutes/in-words";
import type { Language } from "@/lib/vocabulary/languages";

/** What is known of minutes beside what they say. */
export type MinutesFrame = {
  people: ReadonlyMap<string, PersonNames>;
  approval: { byId: string; at: Date; sha256: string } | null;
  addenda: readonly { text: string; textIn: Language; byId: string; at: Date }[];
  timeZone: string;
};

type Translator<Namespace extends "minutes" | "terms"> = Awaited<ReturnType<typeof getTranslations<Namespace>>>;
type MinutesTranslations = { language: Language; t: Translator<"minutes">; terms: Translator<"terms"> };

/** The minutes as a document in one language: the same for the screen, for paper and for a file. */
export function minutesInWords(
  view: MinutesView,
  { people, approval, addenda, timeZone }: MinutesFrame,
  { language, t, terms }: MinutesTranslations,
): MinutesInWords {
  const person = (id: string): Paragraph => {
    const names = people.get(id);
    const spelled = names && personLabel(names, language);
    if (!spelled) return { text: terms("erasedPerson"), language };
    return { text: spelled, language: likelyLanguage(spelled) ?? language };
  };
  const nameOf = (id: string) => person(id).text;
  const organisation = (of: MinutesItem["lead"]): Paragraph[] => {
    if (!of) return [];
    const { text, lang = language } = shortNameTexts(of, language);
    return [{ text, language: lang }];
  };
  const title = ({ titles, original }: MinutesItem): Paragraph => {
    const shown = localized(titles, original, language);
    const note = shown.isFallback ? ` (${fallbackNoteText(shown, terms)})` : "";
    return { text: `${shown.text}${note}`, language: shown.language };
  };
  const date = (edtf: string): string => {
    const deadline = parseDeadline(edtf);
    return deadline ? deadlineInWords(deadline, language, { form: "nominative" }) : edtf;
  };
  const considered = ({ daysLate, deadline, note }: MinutesItem): Paragraph[] => {
    const lateness = [
      ...(deadline === null ? [] : [t("deadline", { deadline: date(deadline) })]),
      ...(daysLate !== null && daysLate > 0 ? [t("late", { duration: daysInWords(daysLate, language) })] : []),
    ];
    return [
      ...(lateness.length > 0 ? [{ text: beginSentence(inARow(lateness, language, "; "), language), language }] : []),
      ...(note ? [{ text: note.text, language: note.in }] : []),
    ];
  };
  const how = ({ outcome, level }: NonNullable<MinutesItem["decision"]>): string[] => [
    ...(outcome === null ? [] : [terms(`outcome.${outcome}`)]),
    ...(level === null ? [] : [terms(`controlLevel.${level}`)]),
  ];
  const decided = ({ decision }: MinutesItem): Paragraph[] =>
    decision === null
      ? []
      : [
          ...(decision.isProposal ? [{ text: t("proposed"), language }] : []),
          { text: [t(`decision.${decision.type}`), ...how(decision)].join(labelEnd(language)), language },
          ...(decision.words ? [{ text: decision.words.text, language: decision.words.in }] : []),
        ];
  const attended = (label: string, isPresent: boolean | null) => {
    const those = view.attendees.filter((each) => each.isPresent === isPresent);
    const paragraphs = those.map(({ personId, organisation: of }) => {
      const { text, language: nameIn } = person(personId);
      const [body] = organisation(of);
      return { text: body ? `${text} (${body.text})` : text, language: nameIn };
    });
    return paragraphs.length > 0 ? [{ label, paragraphs }] : [];
  };
  const rest = view.items.filter(({ decision }) => decision === null);
  const rows = view.items
    .filter(({ decision }) => decision !== null)
    .map((item) => ({
      number: String(item.position),
      cells: [
        [{ text: item.reference, language, isHeading: true }, title(item)],
        considered(item),
        decided(item),
        organisation(item.decision?.organisation ?? item.lead),
        item.decision?.due ? [{ text: date(item.decision.due), language }] : [],
      ],
    }));
  return {
    language,
    marking: view.items.some(({ marking }) => marking === "restricted") ? terms("marking.restricted") : null,
    heading: t(view.isExtract ? "extractHeading" : "heading"),
    subheading: t("subheading", { number: view.number }),
    date: formatDate(calendarDate(view.heldOn), language),
    remarks: [
      ...(approval ? [] : [t("draft")]),
      ...(view.isExtract ? [t("extract")] : view.leftOut > 0 ? [t("leftOut", { count: view.leftOut })] : []),
    ],
    facts: [
      ...(view.chairId === null ? [] : [{ label: t("chair"), paragraphs: [person(view.chairId)] }]),
      ...attended(t("present"), true),
      ...attended(t("absent"), false),
      ...attended(t("notSaid"), null),
      { label: t("agenda"), paragraphs: [{ text: t("agendaText", { count: view.items.length }), language }] },
    ],
    columns: (["number", "item", "considered", "decision", "responsible", "due"] as const).map((column) =>
      t(`columns.${column}`),
    ),
    rows,
    none: rows.length === 0 ? t("none") : null,
    notConsidered:
      rest.length === 0
        ? null
        : {
            heading: t("notConsidered"),
            entries: rest.map((item) => ({
              number: String(item.position),
              reference: item.reference,
              title: title(item),
              why: t(item.isParked ? "parked" : "notReached"),
            })),
          },
    signature: { label: t("chair"), name: view.chairId === null ? null : person(view.chairId) },
    approval: approval && {
      label: t("approved"),
      text: {
        text: t("approvedBy", { name: nameOf(approval.byId), time: formatInstant(approval.at, timeZone, language) }),
        language,
      },
    },
    addenda:
      addenda.length === 0
        ? null
        : {
            heading: t("addenda"),
            entries: addenda.map(({ text, textIn, byId, at }) => ({
              head: t("addendumBy", { name: nameOf(byId), time: formatInstant(at, timeZone, language) }),
              paragraph: { text, language: textIn },
            })),
          },
    hash: approval && { label: t("hash"), value: approval.sha256 },
  };
}
