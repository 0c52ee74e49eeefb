import { changesBetween } from "@/lib/audit/changes";
import { beginningOf } from "@/lib/beginning-of";
import { LONGEST_TEXT } from "@/lib/forms/longest-text";
import type { Language } from "@/lib/vocabulary/languages";
import type { ChangeContext } from "../write";

/**
 * Adds words to what is to be clarified, as much as its field takes; the objection keeps them whole. What is in two languages is of none.
 */
export async function addToClarify({ tx, commitment }: ChangeContext, words: string, writtenIn: Language) {
  const before = await tx.commitment.findUniqueOrThrow({
    where: { id: commitment.id },
    select: { clarification: true, clarificationIn: true },
  });
  const whole = before.clarification === null ? words : `${before.clarification}\n${words}`;
  const clarification = whole.length <= LONGEST_TEXT ? whole : `${beginningOf(whole, LONGEST_TEXT - 1)}…`;
  const isOneLanguage = before.clarification === null || before.clarificationIn === writtenIn;
  return {
    columns: { clarification, clarificationIn: isOneLanguage ? writtenIn : null },
    changes: changesBetween({ clarification: before.clarification }, { clarification }),
  };
}
