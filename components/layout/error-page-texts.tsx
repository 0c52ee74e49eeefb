"use client";

import { createContext, type ReactNode, useContext } from "react";

type Texts = {
  title: string;
  sentence: string;
  /** Where an action of the page was answered that Pacta is busy. */
  busyTitle: string;
  busy: string;
  retry: string;
  number: string;
  requestId: string | null;
};

const Context = createContext<Texts | null>(null);

/**
 * Hands the few sentences of the error page down to it: it runs in the browser, where the messages are not, and takes
 * no props of ours.
 */
export function ErrorPageTexts({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <Context value={texts}>{children}</Context>;
}

export function useErrorPageTexts(): Texts | null {
  return useContext(Context);
}
