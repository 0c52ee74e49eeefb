import type { Metadata, Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { chooseLanguage } from "@/app/preferences";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { Notice } from "@/components/ui/notice";
import { typedEmailCookie } from "@/lib/auth/cookies";
import { safeReturnTo } from "@/lib/auth/safe-return-to";
import { getViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { DemonstrationAccounts } from "./demonstration-accounts";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { return: asked, failed, ended } = await searchParams;
  const back = safeReturnTo(typeof asked === "string" ? asked : null);
  if (await getViewer()) redirect(back as Route);
  const [t, tCommon, language] = await Promise.all([getTranslations("signIn"), getTranslations("common"), getLocale()]);
  const typedEmail = failed === undefined ? "" : ((await cookies()).get(typedEmailCookie())?.value ?? "");
  const csrfToken = (await headers()).get("x-pacta-csrf") ?? "";

  return (
    <div className="grid min-h-dvh md:grid-cols-[3fr_2fr]">
      <header className="flex flex-col justify-between gap-10 border-hairline p-6 max-md:border-b md:border-r md:p-12">
        <p>
          <span className="block font-semibold text-section">{tCommon("productName")}</span>
          <span className="text-muted">{tCommon("productLine")}</span>
        </p>
        <div className="max-w-prose max-md:hidden">
          <p lang="la" className="said text-page">
            Pacta sunt servanda
          </p>
          <p className="mt-1 text-muted">{t("lead")}</p>
          <p className="mt-6">{t("about")}</p>
        </div>
        <p className="text-meta text-muted max-md:hidden">{t("officialUse")}</p>
      </header>
      <main id="content" className="flex flex-col bg-surface p-6 md:p-12">
        <div className="-mx-2 mb-10 flex justify-end">
          <LanguageSwitch current={language} label={tCommon("language")} action={chooseLanguage} />
        </div>
        <div className="w-full max-w-sm space-y-6">
          <h1 className="text-page">{t("title")}</h1>
          {failed === undefined ? null : (
            <Notice tone="failure" role="alert">
              {t("failed")}
            </Notice>
          )}
          {ended === undefined ? null : <Notice tone="information">{t("ended")}</Notice>}
          <SignInForm csrfToken={csrfToken} back={back} email={typedEmail} />
          {env().demonstration ? <DemonstrationAccounts /> : null}
        </div>
      </main>
    </div>
  );
}
