import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { languageCookie } from "@/lib/auth/cookies";
import { acceptedLanguage, asLanguage } from "@/lib/auth/preferred-language";
import { getViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import type { Language } from "@/lib/vocabulary/languages";

/** No language in the path: a person's own choice wins over the language of the colleague who sent the link. A document may ask for another. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asLanguage(asked) ?? (await chooseLanguage());
  const { default: messages } = await import(`../messages/${locale}.json`);
  return { locale, messages, timeZone: env().timeZone };
});

/** Chosen in this browser, else saved with the person, else asked for by the browser, else Russian. */
async function chooseLanguage(): Promise<Language> {
  const chosen = asLanguage((await cookies()).get(languageCookie())?.value);
  if (chosen) return chosen;
  // With the database away a page fails, and the page that says so needs a language all the same.
  const viewer = await getViewer().catch(() => null);
  return viewer?.language ?? acceptedLanguage((await headers()).get("accept-language")) ?? "ru";
}
