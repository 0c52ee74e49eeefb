import type { ComponentProps } from "react";
import { controlClass } from "./text-input";

export function Textarea({ className = "", rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={`${controlClass} ${className}`} {...rest} />;
}
