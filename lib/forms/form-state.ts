import type { Language } from "@/lib/vocabulary/languages";

/** What was sent, by the names of the fields; of a field that may come several times, joined by commas. */
export type Values = Record<string, string>;

/** Of a conflict: what is there now, told in sentences, and what the form is sent with again. */
export type Now = {
  summary?: string | undefined;
  heading?: string | undefined;
  lines: string[];
  request: Values;
};

/** A commitment that words or a number found, as much of it as tells it from others. */
export type FoundCommitment = { reference: string; title: string; lang: Language; status: string };

type Link = { href: string; text: string };

/** What any form is answered with where it does not lead elsewhere: nothing that was typed is lost. */
export type FormState =
  | { kind: "fresh" }
  /** `found`: by field, what was found for the words typed there, to choose from. */
  | { kind: "invalid"; values: Values; errors: Record<string, string>; found?: Record<string, FoundCommitment[]> }
  | { kind: "refused"; values: Values; message: string; now?: Now | undefined }
  /** To be looked at; sent again with the token it is carried out. `submit` is what the button says then. */
  | {
      kind: "confirm";
      values: Values;
      message: string;
      lines: string[];
      link?: Link | undefined;
      token: string;
      submit: string;
    }
  /** Carried out, and open for more. */
  | { kind: "saved" }
  /** Carried out, with what is shown this one time. */
  | { kind: "shown"; message: string; secret: string | null; next: { href: string; text: string } };

export const fresh: FormState = { kind: "fresh" };
