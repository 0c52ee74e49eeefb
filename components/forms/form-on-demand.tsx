"use client";

import { lazy } from "react";
import type { WholeFormProps } from "./whole-form";

const WholeForm = lazy(() => import("./whole-form").then((file) => ({ default: file.WholeForm })));

/**
 * A form on a page that is mostly read: its scripts come where it is opened. Nothing stands in its place meanwhile, on the server it is
 * written with the page, so that it works without JavaScript.
 */
export function FormOnDemand(props: WholeFormProps) {
  return <WholeForm {...props} />;
}
