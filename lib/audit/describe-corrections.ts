import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { inOwnLanguage, markForeign, type WrittenText } from "@/lib/localization/foreign-text";
import { localized, namesOf } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import type { AssignmentRole } from "@/lib/vocabulary/commitments";
import { type Language, languages } from "@/lib/vocabulary/languages";
import type { EventNames, HistoryTexts } from "./history-texts";

type Changes = Record<string, [WrittenText | null, WrittenText | null]>;
type Parts = { organisationId: string; role: AssignmentRole }[];

/** Each field that was set right, with what was and what is. */
export function describeChanges(changes: Changes, names: EventNames, texts: HistoryTexts, language: Language): string {
  const told = Object.entries(changes).map(([field, [from, to]]) => {
    const inWords = (value: WrittenText | null) =>
      value === null ? texts.none : valueInWords(field, value, names, texts, language);
    return texts.sentence("change", { field: texts.field(field), from: inWords(from), to: inWords(to) });
  });
  return inARow(told, language, "; ");
}

function valueInWords(
  field: string,
  value: WrittenText,
  { sectors, milestones }: EventNames,
  texts: HistoryTexts,
  language: Language,
): string {
  // Of these fields the event keeps a code, which nobody wrote.
  const code = value as unknown as string;
  switch (field) {
    case "sectorCode":
      return named(sectors.get(code), language) ?? code;
    case "milestone":
      return named(milestones.get(code), language) ?? code;
    case "promised":
    case "control": {
      const deadline = parseDeadline(code);
      return deadline ? deadlineInWords(deadline, language, { form: "nominative" }) : code;
    }
    case "controlLevel":
      return texts.controlLevel(code);
    case "original":
      return texts.language(code);
    case "reportInterval":
      return code;
    default:
      return markForeign(value);
  }
}

/** Each language, with what was said in it and what is; those that were confirmed after it. */
export function describeTranslations(
  { changes, confirmed = [] }: { changes: Changes; confirmed?: readonly Language[] | undefined },
  texts: HistoryTexts,
  language: Language,
): string {
  const changed = languages.flatMap((of) => {
    const change = changes[of];
    if (!change) return [];
    const [from, to] = change.map((words) => (words === null ? texts.none : markForeign(words, of)));
    return [texts.sentence("change", { field: texts.language(of), from: from ?? "", to: to ?? "" })];
  });
  const kept = confirmed.map((of) => texts.sentence("translation_confirmed", { language: texts.language(of) }));
  return inARow([...changed, ...kept], language, "; ");
}

type Named = Parameters<typeof namesOf>[0] & { original?: Language };

/** What a thing is called; one that has no original is named in every language. */
function named(thing: Named | undefined, language: Language): string | null {
  return thing ? inOwnLanguage(localized(namesOf(thing), thing.original ?? language, language)) : null;
}

/** Who joined, who left, and whose part is another one. */
export function describeParts(
  { before, after }: { before: Parts; after: Parts },
  organisation: (id: string) => string,
  texts: HistoryTexts,
  language: Language,
): string {
  const roleIn = (parts: Parts, id: string) => parts.find(({ organisationId }) => organisationId === id)?.role;
  const told = ({ organisationId, role }: Parts[number]) => ({
    organisation: organisation(organisationId),
    role: texts.role(role),
  });
  const left = before.filter(({ organisationId }) => !roleIn(after, organisationId));
  const joined = after.filter(({ organisationId }) => !roleIn(before, organisationId));
  const changes = [
    ...joined.map((part) => texts.sentence("part_joined", told(part))),
    ...left.map((part) => texts.sentence("part_left", told(part))),
    ...after.flatMap(({ organisationId, role: to }) => {
      const from = roleIn(before, organisationId);
      if (!from || from === to) return [];
      return [
        texts.sentence("part_role", {
          organisation: organisation(organisationId),
          from: texts.role(from),
          to: texts.role(to),
        }),
      ];
    }),
  ];
  return inARow(changes, language, "; ");
}
