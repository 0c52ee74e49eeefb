"use client";

import { createContext, useContext } from "react";
import type { Language } from "@/lib/vocabulary/languages";

type Answer = { errors: Record<string, string>; typed: Record<string, string>; reader: Language };

export const AnswerContext = createContext<Answer>({ errors: {}, typed: {}, reader: "ru" });

/** What the last answer said of the form's fields: for the fields inside it. */
export function useAnswer(): Answer {
  return useContext(AnswerContext);
}
