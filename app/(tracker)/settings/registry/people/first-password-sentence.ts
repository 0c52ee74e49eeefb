import { getLocale, getTranslations } from "next-intl/server";
import { readClock } from "@/lib/clock";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";

type Person = { passwordIsOneTime: boolean; passwordExpiresAt: Date | null };

/** Says of a person that the first password was not changed yet and until when it opens anything, or that it has run out. */
export async function firstPasswordSentence(): Promise<(person: Person) => string | null> {
  const [{ now }, t, language] = await Promise.all([readClock(), getTranslations("registry.access"), getLocale()]);
  return ({ passwordIsOneTime, passwordExpiresAt: until }) => {
    if (!passwordIsOneTime) return null;
    if (until === null) return t("isOneTime");
    const date = formatInstant(until, env().timeZone, language);
    return until <= now ? t("hasExpired", { date }) : t("isOneTimeUntil", { date });
  };
}
