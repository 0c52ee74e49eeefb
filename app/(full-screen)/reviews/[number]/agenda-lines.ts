import { titleTexts } from "@/components/commitments/title-texts";
import type { Translations } from "@/components/commitments/translations";
import type { AgendaLine } from "@/components/reviews/agenda-list";
import { daysInWords } from "@/lib/deadlines/wording";
import type { AgendaRow } from "@/lib/reviews/review";

/** The agenda in words, as it stands beside the running review. */
export function agendaLines(agenda: readonly AgendaRow[], translations: Translations): AgendaLine[] {
  return agenda.map((row) => ({
    position: row.position,
    title: titleTexts(row, translations),
    state: row.state,
    stateText: translations.terms(`agendaState.${row.state}`),
    late: row.daysLate ? daysInWords(row.daysLate, translations.language) : null,
  }));
}
