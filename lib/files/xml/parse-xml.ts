import { SaxesParser, type SaxesTagNS } from "saxes";
import { Refused } from "../parsing/refused.ts";

type XmlHandlers = {
  open(tag: SaxesTagNS): void;
  close(tag: SaxesTagNS): void;
  text?(text: string): void;
};

/** Deeper than tables in tables in text boxes ever are. Each level costs the parser a step for every tag within. */
const DEEPEST = 1000;

/**
 * Reads XML in pieces, keeping none of it. Refuses a DOCTYPE: no office program writes one, and entities that unfold into
 * gigabytes or name files of the server begin with it.
 */
export async function parseXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("doctype", () => {
    throw new Refused("bomb");
  });
  parser.on("error", () => {
    throw new Refused("damaged");
  });
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refused("bomb");
    handlers.open(tag);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handlers.close(tag);
  });
  if (handlers.text) parser.on("text", handlers.text);
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

/** The value of an attribute by its name without prefix. */
export function attribute(tag: SaxesTagNS, local: string): string | undefined {
  return Object.values(tag.attributes).find((one) => one.local === local)?.value;
}
