/** A text in an encoding that Node can read but not write: each letter's bytes are found by reading all of them. */
export function encodeText(
  text: string,
  encoding: "windows-1251" | "windows-1252" | "koi8-r" | "shift_jis" | "euc-jp",
): Buffer {
  const table = tableOf(encoding);
  return Buffer.concat(
    Array.from(text, (letter) => {
      const bytes = letter <= "\x7f" ? Buffer.from(letter) : table.get(letter);
      if (!bytes) throw new Error(`${letter} can't be written in ${encoding}.`);
      return bytes;
    }),
  );
}

const tables = new Map<string, Map<string, Buffer>>();

function tableOf(encoding: string): Map<string, Buffer> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(encoding);
  const learn = (bytes: Buffer) => {
    const letter = decoder.decode(bytes);
    if ([...letter].length === 1 && letter !== "\uFFFD" && !table.has(letter)) table.set(letter, bytes);
  };
  for (let first = 0x80; first <= 0xff; first += 1) {
    learn(Buffer.from([first]));
    if (encoding === "shift_jis" || encoding === "euc-jp") {
      for (let second = 0x40; second <= 0xff; second += 1) learn(Buffer.from([first, second]));
    }
  }
  tables.set(encoding, table);
  return table;
}
