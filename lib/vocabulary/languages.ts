/** The languages of the interface and of the texts, in the order of the switch. */
export const languages = ["kk", "ru", "en", "ja"] as const;
export type Language = (typeof languages)[number];
