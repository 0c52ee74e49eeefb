import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

/** Every message by its dotted key. */
export const flat = { en: flatten(en), ja: flatten(ja), kk: flatten(kk), ru: flatten(ru) };

/** Names of files are in Latin letters, which every system keeps as they are. */
export const IN_LATIN = /\.fileName$/;

function flatten(tree: object, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value]] : Object.entries(flatten(value, `${path}${key}.`)),
    ),
  );
}

/** A message's elements with those inside plurals, choices and tags. */
export function elementsOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element, ...Object.values(element.options).flatMap((option) => elementsOf(option.value))];
    }
    return element.type === TYPE.tag ? [element, ...elementsOf(element.children)] : [element];
  });
}

/** What a message says itself, without the values it is given. */
export function literalsOf(text: string): string[] {
  return elementsOf(parse(text)).flatMap((element) => (element.type === TYPE.literal ? [element.value] : []));
}
