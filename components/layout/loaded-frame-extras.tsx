"use client";

import { PageKeys } from "@/components/keyboard/page-keys";
import { IdleSessionWatch, type IdleSessionWatchProps } from "./idle-session-watch";

/** Of the frame around every page what is fetched after it: the keys, and the watch over the session's end. */
export function LoadedFrameExtras({ session }: { session: IdleSessionWatchProps }) {
  return (
    <>
      <PageKeys />
      <IdleSessionWatch {...session} />
    </>
  );
}
