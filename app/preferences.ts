"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { cookieOptions, languageCookie, PREFERENCE_SECONDS, sessionCookie, themeCookie } from "@/lib/auth/cookies";
import { endSession } from "@/lib/auth/end-sessions";
import { saveLanguage } from "@/lib/auth/save-language";
import { currentSessionId, getViewer } from "@/lib/auth/viewer";
import { fieldsOf } from "@/lib/forms/read-form";
import { languages } from "@/lib/vocabulary/languages";

const chosenLanguage = z.enum(languages);
const chosenTheme = z.enum(["system", "light", "dark"]);

/** For everyone, signed in or not. The page stays where it is: it is rendered again in the language chosen. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = chosenLanguage.safeParse(fieldsOf(form).language);
  if (!language.success) return;
  const viewer = await getViewer();
  if (viewer) await saveLanguage(viewer, language.data);
  await keep(languageCookie(), language.data);
}

/** For everyone: nothing but a cookie of this browser. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = chosenTheme.safeParse(fieldsOf(form).theme);
  if (theme.success) await keep(themeCookie(), theme.data);
}

/** Ends the session in the database, so that a copy of the cookie is worth nothing, and forgets the cookie. */
export async function signOut(): Promise<void> {
  const sid = await currentSessionId();
  if (sid) await endSession(sid);
  (await cookies()).set(sessionCookie(), "", { ...cookieOptions(), maxAge: 0 });
  redirect("/sign-in");
}

async function keep(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { ...cookieOptions(), maxAge: PREFERENCE_SECONDS });
}
