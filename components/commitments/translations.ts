import { getLocale, getTranslations } from "next-intl/server";
import type { Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

type Translator<Namespace extends "terms" | "conditions" | "commitment.actions"> = Awaited<
  ReturnType<typeof getTranslations<Namespace>>
>;

/** What every list says, fetched once for a page and handed down: asking for it in each row would cost more than the row. */
export type Translations = {
  language: Language;
  terms: Translator<"terms">;
  conditions: Translator<"conditions">;
  actions: Translator<"commitment.actions">;
};

export async function getCommitmentTranslations(): Promise<Translations> {
  const [language, terms, conditions, actions] = await Promise.all([
    getLocale(),
    getTranslations("terms"),
    getTranslations("conditions"),
    getTranslations("commitment.actions"),
  ]);
  return { language, terms: remembering(terms), conditions: remembering(conditions), actions: remembering(actions) };
}

/** Says each word that has no blanks to fill in as it was said before: a list asks for the same few in every row. */
function remembering<Translate extends (key: never) => string>(translate: Translate): Translate {
  const said = new Map<unknown, string>();
  return new Proxy(translate, {
    apply(target, self, given: [key: never, ...blanks: unknown[]]) {
      if (given.length > 1) return Reflect.apply(target, self, given);
      const [key] = given;
      const known = said.get(key);
      if (known !== undefined) return known;
      const word: string = Reflect.apply(target, self, given);
      said.set(key, word);
      return word;
    },
  });
}

/** Says each number once, since putting it into a sentence costs as much as the rest of a row. */
export function oncePerCount(say: (count: number) => string): (count: number) => string {
  const said = new Map<number, string>();
  return (count) => {
    const sentence = said.get(count) ?? say(count);
    said.set(count, sentence);
    return sentence;
  };
}

/** The word of a status; of a closed commitment its outcome, which says more. */
export function statusLabel(terms: Translations["terms"], status: Status, outcome: Outcome | null): string {
  return status === "off_control" && outcome ? terms(`outcome.${outcome}`) : terms(`status.${status}`);
}

/** "19", or "more than 1000" where counting stopped. */
export function countText(
  conditions: Translations["conditions"],
  { count, isCapped }: { count: number; isCapped: boolean },
) {
  return isCapped ? conditions("capped", { count: String(count) }) : String(count);
}
