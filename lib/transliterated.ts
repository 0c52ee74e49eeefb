/** How Cyrillic is read out in Latin letters, the plainest way: names in addresses are written so. */
const SOUNDS =
  "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ә=a і=i ң=n ғ=g ү=u ұ=u қ=k ө=o һ=h";
const latinSounds = new Map(SOUNDS.split(" ").map((pair) => [pair.charAt(0), pair.slice(2)]));

/** Cyrillic in Latin letters, in lower case: "сатпаева" is "satpaeva". The rest stays. */
export function transliterated(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => latinSounds.get(letter) ?? letter).join("");
}
