"use client";

import { createContext, useContext } from "react";
import { type FormState, fresh, type Values } from "@/lib/forms/form-state";

type FormAnswer = {
  /** Before the ids of the form's fields. */
  idPrefix: string;
  state: FormState;
  /** What is wrong, by field: said by the server, or found before anything was sent. */
  errors: Record<string, string>;
  /** What was sent and not taken. */
  typed: Values;
  isPending: boolean;
  /** Sends the form without a press. */
  sendByItself: (data: FormData) => void;
  /** Lets go of what is kept of it in this browser tab. */
  forget: () => void;
};

export const FormAnswerContext = createContext<FormAnswer>({
  idPrefix: "",
  state: fresh,
  errors: {},
  typed: {},
  isPending: false,
  sendByItself: () => {},
  forget: () => {},
});

/** What the last answer said of the form: for what stands inside it. */
export function useFormAnswer(): FormAnswer {
  return useContext(FormAnswerContext);
}
