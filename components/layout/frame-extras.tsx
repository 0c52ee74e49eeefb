"use client";

import { useLater } from "@/components/ui/use-later";
import type { IdleSessionWatchProps } from "./idle-session-watch";

const load = () => import("./loaded-frame-extras").then((file) => file.LoadedFrameExtras);

/** The keys of the page and the watch over the session's end, once the page has come alive. */
export function FrameExtras(props: { session: IdleSessionWatchProps }) {
  const Extras = useLater(load);
  return Extras ? <Extras {...props} /> : null;
}
