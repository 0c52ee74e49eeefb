import type { Page } from "@playwright/test";
import type { Language } from "@/lib/vocabulary/languages";

const CYRILLIC = String.raw`\p{Script=Cyrillic}`;
/** Words and endings that Russian has and Kazakh has not. */
const RUSSIAN = String.raw`(?<![\p{L}.-])(?:и|в|для|или|что|это|под|по|срок\p{L}*|отч[её]т\p{L}*|договор[её]нност\p{L}*|\p{L}+(?:ого|ему|ение|ения|ости|ться|ская|ское|ские|ный|ная|ное|ные))(?![\p{L}-])`;

type Foreign = { words: string; languages: readonly string[] };

/** What a page in each language must mark, and as what. */
const foreignTo: Partial<Record<Language, Foreign>> = {
  kk: { words: RUSSIAN, languages: ["ru", "und"] },
  en: { words: CYRILLIC, languages: ["ru", "kk", "und"] },
  ja: { words: CYRILLIC, languages: ["ru", "kk", "und"] },
};

/** Russian words that a page in another language passes for its own. A choice in a list and a tooltip of the chart hold no markup. */
export async function passedForOurs(page: Page, language: Language): Promise<string[]> {
  const foreign = foreignTo[language];
  if (!foreign) return [];
  return page.evaluate(({ words, languages }) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent: text } = texts.currentNode;
      if (!element || !new RegExp(words, "u").test(text ?? "") || element.closest("script, style, option, title"))
        continue;
      const language = element.closest("[lang]")?.getAttribute("lang") ?? "";
      if (!languages.includes(language)) found.push(`${language}: ${text}`);
    }
    return found;
  }, foreign);
}
