import type { ReactNode } from "react";
import { hostOf } from "@/lib/forms/web-address";

type Props = { href: string; lang?: string | undefined; children: ReactNode };

/** A link to a page outside, with the host that it leads to: what it is called is somebody's word. */
export function OutsideLink({ href, lang, children }: Props) {
  return (
    <>
      <a href={href} lang={lang} rel="noreferrer" target="_blank">
        {children}
      </a>{" "}
      <span className="inline-block max-w-full wrap-anywhere text-meta text-muted">{hostOf(href)}</span>
    </>
  );
}
