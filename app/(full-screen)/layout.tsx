import type { ReactNode } from "react";
import { SessionExtras } from "@/app/session-extras";
import { SkipLink } from "@/components/layout/skip-link";
import { IconSprite } from "@/components/status/icon-sprite";
import { requireSession } from "@/lib/auth/viewer";

/** Pages that take the whole screen, for a room that looks at them: nothing stands around them. */
export default async function FullScreenLayout({ children }: { children: ReactNode }) {
  const { secondsLeft } = await requireSession();
  return (
    <>
      <SkipLink />
      <IconSprite />
      {children}
      <SessionExtras secondsLeft={secondsLeft} />
    </>
  );
}
