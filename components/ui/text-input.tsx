import type { ComponentProps } from "react";

/** Shared by everything one types or chooses in. */
export const controlClass =
  "block w-full rounded-control border border-control bg-surface px-2.5 py-1.5 text-body text-ink aria-invalid:border-2 aria-invalid:border-ink disabled:bg-hover";

export function TextInput({ className = "", type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={`${controlClass} min-h-9 ${className}`} {...rest} />;
}
