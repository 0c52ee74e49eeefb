import type { ComponentProps } from "react";
import type { ButtonLook } from "./button";

/** A link that stands where a button would: it goes somewhere and changes nothing. */
export function LinkButton({
  look = "secondary",
  className = "",
  ...rest
}: { look?: ButtonLook; href: string } & ComponentProps<"a">) {
  return <a className={`button button-${look} ${className}`} {...rest} />;
}
