"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Language } from "@/lib/vocabulary/languages";

const JapaneseFont = dynamic(() => import("./japanese-font").then((file) => file.JapaneseFont));

/**
 * The face a language needs beside the common ones. A Japanese page has its list of slices from the start. Every other page takes it
 * once it stands, in no one's way: a Japanese text may be shown, or pasted, anywhere, and few machines have a face of their
 * own for it. Of the slices a browser takes those whose letters it shows. A client component, because only there does
 * an import on demand keep its styles from every other page.
 */
export function LanguageFont({ language }: { language: Language }) {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setSettled(true), 0);
    return () => clearTimeout(soon);
  }, []);
  return language === "ja" || isSettled ? <JapaneseFont /> : null;
}
