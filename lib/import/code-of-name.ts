import { nfc, nfkd } from "@/lib/normal-forms";
import { transliterated } from "@/lib/transliterated";

const LONGEST = 50;

/**
 * A code for an organisation of a side by its name: `kz-kegoc`, with a number behind it where that is in use, or where the name has no letters
 * that could stand in a code.
 */
export function codeOfName(side: string, name: string, taken: ReadonlySet<string>): string {
  const latin = nfkd(transliterated(nfc(name))).replaceAll(/\p{M}/gu, "");
  const words = latin.split(/[^a-z0-9]+/u).filter(Boolean);
  const plain = [side.toLowerCase(), ...words].join("-").slice(0, LONGEST).replace(/-$/u, "");
  let code = words.length > 0 ? plain : `${plain}-1`;
  for (let next = 2; taken.has(code); next += 1) code = `${plain}-${next}`;
  return code;
}
