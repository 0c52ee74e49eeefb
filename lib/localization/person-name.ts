import { markForeign, type WrittenText } from "./foreign-text";

/** What a person is called inside a sentence of ours; `erased` says in the reader's language that the name is gone. */
export function personName(name: WrittenText | string | null, erased: string): string {
  return name === null ? erased : markForeign(name);
}
