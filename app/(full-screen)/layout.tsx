import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FrameExtras } from "@/components/layout/frame-extras";
import { IconSprite } from "@/components/status/icon-sprite";
import { WARNING_SECONDS } from "@/lib/auth/session-rules";
import { requireSession } from "@/lib/auth/viewer";

/** Pages that take the whole screen, for a room that looks at them: nothing stands around them. */
export default async function FullScreenLayout({ children }: { children: ReactNode }) {
  const [{ secondsLeft }, t, nav] = await Promise.all([
    requireSession(),
    getTranslations("session"),
    getTranslations("nav"),
  ]);
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:bg-surface focus:p-3"
      >
        {nav("skip")}
      </a>
      <IconSprite />
      {children}
      <FrameExtras
        session={{
          secondsLeft,
          warningSeconds: WARNING_SECONDS,
          texts: { title: t("endingTitle"), sentence: t("ending", { time: "{time}" }), stay: t("stay") },
        }}
      />
    </>
  );
}
