import type { Language } from "@/lib/vocabulary/languages";
export type FieldBase = {
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string | undefined;
  required?: boolean | undefined;
  /** Of what is written in it. */
  lang?: string;
  /** Where one goes on when the form is opened. */
  focused?: boolean;
};

export type Option = { value: string; label: string; lang?: Language };

/** What a field for a commitment says beside its label, and which one it can't mean. */
export type CommitmentFieldBase = FieldBase & { texts: { found: string; nothing: string }; except?: string };

/** A file that is sent before its form: where to, by which page without JavaScript, what waits already. `name` is of the one it takes. */
export type SentFileFieldBase = FieldBase & {
  sendTo: string;
  page: { href: string; text: string };
  accept: string;
  mostBytes: number;
  waiting: Option[];
  texts: Record<"chosen" | "none" | "sending" | "checking" | "sent" | "wait" | "tooLarge" | "lost", string>;
};

/** One field as the server describes it. Of `checks` the value is a list, joined by commas. */
export type FormField =
  | (FieldBase &
      ({ input: "text" | "long" | "day" | "link" | "email" } | { input: "choice" | "checks"; options: Option[] }))
  | (CommitmentFieldBase & { input: "commitment" })
  | (SentFileFieldBase & { input: "sent-file" });

export type FieldGroup = { legend: string | null; fields: FormField[] };
