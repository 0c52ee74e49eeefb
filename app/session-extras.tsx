import { getTranslations } from "next-intl/server";
import { FrameExtras } from "@/components/layout/frame-extras";
import { WARNING_SECONDS } from "@/lib/auth/session-rules";

/** What every page of somebody signed in has beside it: its keys, and the watch over the session that ends in so many seconds. */
export async function SessionExtras({ secondsLeft }: { secondsLeft: number }) {
  const t = await getTranslations("session");
  return (
    <FrameExtras
      session={{
        secondsLeft,
        warningSeconds: WARNING_SECONDS,
        texts: { title: t("endingTitle"), sentence: t("ending", { time: "{time}" }), stay: t("stay") },
      }}
    />
  );
}
