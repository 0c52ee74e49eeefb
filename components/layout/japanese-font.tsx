"use client";

import "@fontsource-variable/noto-sans-jp/wght.css";

/** Brings the Japanese face's list of slices, 100 kB that only pages in Japanese need. Shows nothing. */
export function JapaneseFont() {
  return null;
}
