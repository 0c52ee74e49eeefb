"use client";

import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import type { IdleSessionWatch } from "./idle-session-watch";

type Props = ComponentProps<typeof IdleSessionWatch>;

/** Watches over the session once the page has come alive: a page can be read and used without it for a while. */
export function IdleSessionWarning(props: Props) {
  const [Watch, setWatch] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    // Where it does not come, as when the connection is lost, nobody is warned and nothing else is amiss.
    import("./idle-session-watch").then(
      (file) => setWatch(() => file.IdleSessionWatch),
      () => undefined,
    );
  }, []);
  return Watch ? <Watch {...props} /> : null;
}
