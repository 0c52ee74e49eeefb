export const past = (stems: string) =>
  stems.split(" ").flatMap((stem) => ["л", "ла", "ло", "ли"].map((end) => stem + end));
export const pastOfSelf = (stems: string) =>
  stems.split(" ").flatMap((stem) => ["лся", "лась", "лось", "лись"].map((end) => stem + end));
export const passive = (stems: string) =>
  stems.split(" ").flatMap((stem) => ["", "а", "о", "ы"].map((end) => stem + end));
export const any = (...forms: readonly string[][]) => forms.flat().join("|");
export const EXPRESS = any(
  past(
    "вырази подтверди подчеркну заяви высказа прояви продемонстрирова изъяви сообщи объяви акцентирова засвидетельствова озвучи указа констатирова",
  ),
  passive("выражен подтвержден подчеркнут высказан заявлен проявлен продемонстрирован"),
  [
    "выражает",
    "выражаю",
    "подтверждаю",
    "выражают",
    "выражаем",
    "подтверждает",
    "подтверждают",
    "подтверждаем",
    "подчеркивает",
    "подчеркивают",
    "заявляют",
    "заявляет",
    "отмечают",
    "проявляет",
    "проявляют",
    "имеет",
    "имеют",
    "имеем",
    "выразив",
    "отметив",
    "подтвердив",
    "высказались",
    "высказался",
  ],
);
/** Verbs that voice an intention for the first time; confirming one is a position. */
export const VOICE = EXPRESS.split("|")
  .filter((word) => !word.startsWith("подтвер"))
  .join("|");
export const CONFIRM = any(past("подтверди переподтверди вырази заяви акцентирова"), passive("подтвержден выражен"), [
  "подтверждает",
  "подтверждают",
  "подтверждаем",
  "выражает",
  "выражают",
  "выражаем",
  "заявляют",
  "вновь",
]);
export const INFINITIVE = "*ть|*ться|*ти|*тись|*чь";
