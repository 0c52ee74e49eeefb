export type PageKey = "next" | "previous" | "steps" | "search" | "help" | "palette" | "before" | "after";

const keys = new Map<string, PageKey>([
  ["KeyJ", "next"],
  ["KeyK", "previous"],
  ["KeyS", "steps"],
  ["Slash", "search"],
  ["BracketLeft", "before"],
  ["BracketRight", "after"],
]);

type Pressed = Pick<KeyboardEvent, "code" | "isComposing" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * What a key does on any page, by its place on the keyboard and not by the letter on it: offices type on Cyrillic and Kazakh layouts,
 * and through a Japanese input. A key that belongs to somebody else (a browser's shortcut, a word being composed) does nothing.
 */
export function keyOfPage({ code, isComposing, ctrlKey, metaKey, altKey, shiftKey }: Pressed): PageKey | null {
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) return code === "KeyK" && !shiftKey ? "palette" : null;
  if (shiftKey) return code === "Slash" ? "help" : null;
  return keys.get(code) ?? null;
}
