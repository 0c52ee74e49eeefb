/** Prepositions an action may hang on: "договорились о проведении". */
const PREPOSITIONS: ReadonlySet<string> = new Set(["о", "об", "в", "на", "к", "по"]);
const INFINITIVE_FORM = /^.{2,}(?:ть|ться|(?:ве|не|ра)сти(?:сь)?|йти(?:сь)?|чь)(?<!ость)$/u;
/** Verbal nouns of each declension, and the cases their endings may stand for. */
const VERBAL_NOUNS: readonly (readonly [RegExp, Readonly<Record<string, readonly string[]>>])[] = [
  [
    /^.{2,}(?:ани|ени|ити|ыти|яти)(е|я|ю|ем|и)$/u,
    { е: ["subject", "object"], я: ["genitive"], ю: ["dative"], ем: ["instrumental"], и: ["prepositional"] },
  ],
  [
    /^.{2,}(?:аци|ици|уци|оци|яци)(я|ю|и|ей)$/u,
    { я: ["subject"], ю: ["object"], и: ["genitive", "dative", "prepositional"], ей: ["instrumental"] },
  ],
  [
    /^(?:(?:строитель|производ)ств(?=[оауе])|(?:обмен|запуск|ввод|выпуск|экспорт|импорт|выход|перевод|приезд|визит)(?!о$))(о|а|у|ом|е|)$/u,
    {
      "": ["subject", "object"],
      о: ["subject", "object"],
      а: ["genitive"],
      у: ["dative"],
      ом: ["instrumental"],
      е: ["prepositional"],
    },
  ],
];
/** The forms an action may have: an infinitive, a verbal noun in its cases, or the preposition it hangs on; none for other words. */
export function actionForms(word: string): readonly string[] {
  if (PREPOSITIONS.has(word)) return [word.slice(0, 1)];
  if (INFINITIVE_FORM.test(word)) return ["infinitive"];
  for (const [noun, cases] of VERBAL_NOUNS) {
    const ending = noun.exec(word)?.[1];
    if (ending !== undefined) return cases[ending] ?? [];
  }
  return [];
}
