"use client";

import dynamic from "next/dynamic";
import type { Language } from "@/lib/access/viewer";

const JapaneseFont = dynamic(() => import("./japanese-font").then((file) => file.JapaneseFont));

/**
 * The face a language needs beside the common ones. A client component, because only there does an import on demand
 * keep its styles from every other page.
 */
export function LanguageFont({ language }: { language: Language }) {
  return language === "ja" ? <JapaneseFont /> : null;
}
