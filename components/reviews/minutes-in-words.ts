import { getTranslations } from "next-intl/server";
import { shortNameTexts } from "@/components/commitments/organisation-name";
import { fallbackNoteText } from "@/components/commitments/title";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { daysInWords, deadlineInWords, formatDate, formatInstant } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { localized } from "@/lib/localization/localized";
import { personLabel } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import { beginSentence } from "@/lib/localization/sentences";
import type { MinutesItem, MinutesView } from "@/lib/reviews/minutes/content";
import type { MinutesFrame, MinutesInWords, Paragraph } from "@/lib/reviews/minutes/in-words";
import type { Language } from "@/lib/vocabulary/languages";
import { decisionWords, type MinutesTranslations } from "./decision-words";

/** The words of minutes in any language, whatever the reader's. */
export async function getMinutesTranslations(language: Language): Promise<MinutesTranslations> {
  const [t, terms] = await Promise.all([
    getTranslations({ locale: language, namespace: "minutes" }),
    getTranslations({ locale: language, namespace: "terms" }),
  ]);
  return { language, t, terms };
}

/** The minutes as a document in one language: the same for the screen, for paper and for a file. */
export function minutesInWords(
  view: MinutesView,
  { people, approval, addenda, timeZone }: MinutesFrame & { timeZone: string },
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
  // In a narrow column a date has to break.
  const date = (edtf: string): string => {
    const deadline = parseDeadline(edtf);
    return deadline ? deadlineInWords(deadline, language, { form: "nominative" }).replaceAll("\u00A0", " ") : edtf;
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
  /** What was only proposed changes nothing yet, and who has something off control has nothing to do. */
  const responsible = ({ decision, lead }: MinutesItem): Paragraph[] => {
    if (decision?.type === "close" || decision?.type === "drop") return [];
    return organisation(decision?.isProposal ? lead : (decision?.organisation ?? lead));
  };
  const decided = ({ decision }: MinutesItem): Paragraph[] =>
    decision === null
      ? []
      : view.isExtract && decision.isProposal
        ? [{ text: t("proposed"), language }]
        : [
            ...(decision.isProposal ? [{ text: t("proposed"), language }] : []),
            { text: decisionWords(decision, { language, t, terms }), language },
            ...(decision.type === "reassign" ? organisation(decision.organisation) : []),
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
  const chairs = [...new Set(view.chairIds)].map(person);
  const rest = view.items.filter(({ decision }) => decision === null);
  const rows = view.items
    .filter(({ decision }) => decision !== null)
    .map((item) => ({
      number: String(item.position),
      cells: [
        [{ text: item.reference, language, isHeading: true }, title(item)],
        considered(item),
        decided(item),
        responsible(item),
        item.decision?.due ? [{ text: date(item.decision.due), language }] : [],
      ],
    }));
  return {
    language,
    marking: view.items.some(({ marking }) => marking === "restricted") ? terms("marking.restricted") : null,
    heading: t(view.isExtract ? "extractHeading" : "heading"),
    subheading: t("subheading", { number: view.number }),
    date: formatDate(todayIn(timeZone, new Date(view.startedAt)), language),
    remarks: [
      ...(approval ? [] : [t("draft")]),
      ...(view.isExtract ? [t("extract")] : view.leftOut > 0 ? [t("leftOut", { count: view.leftOut })] : []),
    ],
    facts: [
      ...(chairs.length === 0 ? [] : [{ label: t("chair"), paragraphs: chairs }]),
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
              note: item.note && { text: item.note.text, language: item.note.in },
            })),
          },
    signature: { label: t("chair"), name: chairs.at(-1) ?? null },
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
    // Of an extract it is not the hash.
    hash: approval && !view.isExtract ? { label: t("hash"), value: approval.sha256 } : null,
  };
}
