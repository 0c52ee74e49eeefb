import type { Language } from "@/lib/vocabulary/languages";
import type { Standing } from "../everyday-words";
import { messagesIn } from "../vocabularies";
import type { ImportContext } from "./import-context";
import type { RowReader, Unclear } from "./row-reader";

/** A standing as a reader calls it: its status, and how it ended. */
function standingLabel({ status, outcome }: Standing, language: Language): string {
  const { terms } = messagesIn(language);
  return [terms.status[status], outcome && terms.outcome[outcome]].filter(Boolean).join(" · ");
}

/** What a row whose status is confirmed and that is not put on control would be: where its words stay to be clarified, its meaning stands beside. */
export function unclearStanding(row: RowReader, standing: Standing | null, { language }: ImportContext): Unclear[] {
  const words = row.own("status");
  return words === "" || standing === null
    ? []
    : [{ field: "status", words, meaning: standingLabel(standing, language) }];
}
