import { env } from "@/lib/env";

/** True when people open the app by https, as PACTA_URL says. */
export function isServedByHttps(): boolean {
  return env().origin?.protocol === "https:";
}

/** Under https the `__Host-` prefix binds a cookie to this very host and to Secure; plain http can't carry it. */
function named(name: string): string {
  return isServedByHttps() ? `__Host-${name}` : name;
}

export const sessionCookie = () => named("pacta.session");
export const csrfCookie = () => named("pacta.csrf");
/** The address typed at a sign-in that failed, so that nobody types it twice. */
export const typedEmailCookie = () => named("pacta.email");
export const languageCookie = () => named("pacta.language");
export const themeCookie = () => named("pacta.theme");

/** Lax, not Strict: a link in a letter must find its reader signed in. */
export function cookieOptions(): { httpOnly: true; sameSite: "lax"; path: "/"; secure: boolean } {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isServedByHttps() };
}

export const PREFERENCE_SECONDS = 365 * 24 * 60 * 60;
