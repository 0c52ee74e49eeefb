import type { ComponentProps } from "react";
import { controlClass } from "./text-input";
import { useTypedBefore } from "./use-typed-before";

export function Textarea({ className = "", rows = 4, ...rest }: Omit<ComponentProps<"textarea">, "ref">) {
  const textarea = useTypedBefore(rest.id);
  return <textarea ref={textarea} rows={rows} className={`${controlClass} ${className}`} {...rest} />;
}
