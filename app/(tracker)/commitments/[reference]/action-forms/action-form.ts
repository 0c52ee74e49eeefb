import type { getTranslations } from "next-intl/server";
import type { FieldGroup, FormField } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Action } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

type Translator<Namespace extends "commitment" | "terms"> = Awaited<ReturnType<typeof getTranslations<Namespace>>>;

/** What a form is made of: who fills it in, for which commitment, in which words. */
export type FormContext = {
  viewer: Viewer;
  commitment: CommitmentDetail;
  today: CalendarDate;
  language: Language;
  t: Translator<"commitment">;
  terms: Translator<"terms">;
  /** The statement it was opened from, if it was. */
  statementId?: string | undefined;
  /** The action, and the list its page goes on in: for a step that leads away and back. */
  action?: Action;
  within?: string | undefined;
  /** The file that such a step sent. */
  fileId?: string | undefined;
  /** What is proposed, where this form carries it out. */
  proposal: CommitmentDetail["proposal"];
};

/** The form of one action. */
export type ActionForm = {
  /** Said before the fields. */
  intro?: (context: FormContext) => string;
  /** The fields it asks for, as the action's schema in lib/commitments/actions takes them. */
  fields: (context: FormContext) => FormField[] | Promise<FormField[]>;
  /** Whether there is anything it could be filled in for; where it is left out, always. */
  isNeeded?: (context: FormContext) => boolean | Promise<boolean>;
  /** The same fields in groups, where they are many. */
  groups?: (context: FormContext) => Promise<FieldGroup[]>;
};
