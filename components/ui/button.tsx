import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet";

/** One look for buttons and for links that stand where a button would. */
export function buttonClass(look: ButtonLook): string {
  return `inline-flex min-h-9 items-center justify-center gap-2 rounded-control px-3.5 py-1.5 text-body font-medium no-underline disabled:opacity-60 ${looks[look]}`;
}

const looks: Record<ButtonLook, string> = {
  primary: "border border-transparent bg-brand text-on-brand hover:bg-brand-deep hover:text-on-brand",
  secondary: "border border-control bg-surface text-ink hover:bg-hover hover:text-ink",
  quiet: "border border-transparent text-brand underline hover:bg-hover",
};

/** A native button; `type` must be said, because the platform's own default submits the form around it. */
export function Button({
  look = "secondary",
  className = "",
  type,
  ...rest
}: { look?: ButtonLook; type: "submit" | "button" } & ComponentProps<"button">) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}
