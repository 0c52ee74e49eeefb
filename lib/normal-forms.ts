/** Characters that a normalisation puts in order: marks but for the joiner itself, and the two half-width signs that become marks. */
const LONG_RUN = /(?:(?!\u034f)[\p{M}\uff9e\uff9f]){30}(?=(?!\u034f)[\p{M}\uff9e\uff9f])/gu;

/**
 * The text with no more than thirty accents on one letter: longer runs are parted by a joiner nobody sees, because putting them in order
 * takes time that grows with the square of their length, here and in the database. Takes linear time itself, and changes nothing the second
 * time. Rule: Unicode Standard Annex 15, Stream-Safe Text Format.
 */
export function streamSafe(text: string): string {
  return text.replace(LONG_RUN, "$&\u034f");
}

/** Normalised, in linear time whatever was typed: nothing else may ask the runtime for it (tests/unit/repository/normal-forms.test.ts). */
export const nfc = (text: string): string => streamSafe(text).normalize("NFC");
export const nfkc = (text: string): string => streamSafe(text).normalize("NFKC");
export const nfkd = (text: string): string => streamSafe(text).normalize("NFKD");
