"use client";

import { Activity, lazy } from "react";
import type { WholeFormProps } from "./whole-form";

/** Where the file does not come it is waited for: an error would put a page of its own over what was typed. */
const WholeForm = lazy(() =>
  import("./whole-form").then(
    (file) => ({ default: file.WholeForm }),
    () => new Promise<never>(() => undefined),
  ),
);

/**
 * A form on a page that is mostly read: its scripts come where it is opened. The server writes it with the page, so that it works without
 * JavaScript and until they are here, and the boundary around it lets the rest of the page come alive before it.
 */
export function FormOnDemand(props: WholeFormProps) {
  return (
    <Activity>
      <WholeForm {...props} />
    </Activity>
  );
}
