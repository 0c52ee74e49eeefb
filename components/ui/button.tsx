import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet";

/** A native button; `type` must be said, because the platform's own default submits the form around it. */
export function Button({
  look = "secondary",
  className = "",
  type,
  ...rest
}: { look?: ButtonLook; type: "submit" | "button" } & ComponentProps<"button">) {
  return <button type={type} className={`button button-${look} ${className}`} {...rest} />;
}
