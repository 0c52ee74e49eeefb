import { db } from "@/lib/db";
import { localized, namesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import { type Columns, fieldsWithDefault, type ImportField, type ImportKind, labelOf } from "./fields";
import { sidesLabel } from "./sides-label";
import { sidesOfCode } from "./suggest-side";
import { messagesIn } from "./vocabularies";

type Held = { field: ImportField; label: string; value: string };

/** What holds for the rows that do not say it, as a reader calls it. A status that nobody gave is the first of all. */
export async function defaultValueTexts(
  { kind, defaults }: { kind: ImportKind } & Columns,
  language: Language,
): Promise<Held[]> {
  const { terms } = messagesIn(language);
  const held = kind === "commitments" ? { status: "captured", ...defaults } : defaults;
  const [sector, lead] = await Promise.all([
    db().sector.findUnique({ where: { code: held.sector ?? "" } }),
    db().organisation.findUnique({ where: { code: held.lead ?? "" } }),
  ]);
  const words: Partial<Record<ImportField, string | null>> = {
    kind: wordOf(terms.kind, held.kind),
    status: wordOf(terms.status, held.status),
    side: held.side ? sidesLabel(sidesOfCode(held.side), language) : null,
    sector: sector && localized(namesOf(sector), "ru", language).text,
    controlLevel: wordOf(terms.controlLevel, held.controlLevel),
    lead: lead && localized(namesOf(lead), lead.original, language).text,
  };
  return fieldsWithDefault[kind].flatMap((field) => {
    const value = words[field] ?? held[field];
    return value ? { field, label: labelOf(kind, field, language), value } : [];
  });
}

function wordOf(words: Record<string, string>, code: string | undefined): string | null {
  return code === undefined ? null : (words[code] ?? null);
}
