import type { Token } from "@/lib/extraction/tokens";

/** Whether a token is the mark before a list: a colon of either width. */
export function opensList(token: Token | undefined): boolean {
  return token?.word === ":" || token?.word === "\uff1a";
}
