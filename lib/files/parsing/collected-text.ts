import { textLimits } from "../text.ts";
import { Refused } from "./refused.ts";

/** Lines of a text being read, refused as soon as they are more than a release can be: before they fill the memory. */
export function collectedText() {
  const lines: string[] = [];
  let bytes = 0;
  return {
    add(line: string): void {
      bytes += Buffer.byteLength(line) + 1;
      if (bytes > textLimits.textBytes) throw new Refused("too-much-text");
      lines.push(line);
    },
    text: () => lines.join("\n"),
  };
}
