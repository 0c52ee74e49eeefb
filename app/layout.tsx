import type { Metadata } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ErrorPageTexts } from "@/components/layout/error-page-texts";
import { LanguageFont } from "@/components/layout/language-font";
import { themeCookie } from "@/lib/auth/cookies";
import { requestContext } from "@/lib/request-context";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Pacta", template: "%s · Pacta" },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page built beforehand would carry no nonce, and its scripts would be refused.
  await connection();
  const [language, theme, t] = await Promise.all([getLocale(), readTheme(), getTranslations("errors")]);
  return (
    <html lang={language} data-theme={theme}>
      <body>
        <LanguageFont language={language} />
        <ErrorPageTexts
          texts={{
            title: t("failedTitle"),
            sentence: t("failed"),
            busyTitle: t("busyTitle"),
            busy: t("busy"),
            retry: t("retry"),
            number: t("number", { number: "{number}" }),
            requestId: requestContext()?.requestId ?? null,
          }}
        >
          {children}
        </ErrorPageTexts>
      </body>
    </html>
  );
}

/** Undefined follows the device. */
async function readTheme(): Promise<"light" | "dark" | undefined> {
  const theme = (await cookies()).get(themeCookie())?.value;
  return theme === "light" || theme === "dark" ? theme : undefined;
}
