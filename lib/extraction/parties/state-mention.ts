import type { Span } from "@/lib/extraction/types";
import type { NameForm } from "./name-forms";

/** A state where a text names it; `canBeSubject` where its case lets it be the subject. Offsets are into the text given. */
export type StateMention = Span & { code: string; form: NameForm; canBeSubject: boolean };
