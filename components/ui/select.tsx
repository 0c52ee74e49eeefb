import type { ComponentProps } from "react";
import { controlClass } from "./text-input";

/** A native list; options are its children. */
export function Select({ className = "", ...rest }: ComponentProps<"select">) {
  return <select className={`${controlClass} min-h-9 ${className}`} {...rest} />;
}
