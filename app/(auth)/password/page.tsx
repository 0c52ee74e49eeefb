import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { chooseLanguage, signOut } from "@/app/preferences";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PASSWORD_MIN_LENGTH } from "@/lib/auth/passwords";
import { requireSessionForPassword } from "@/lib/auth/viewer";
import { PasswordForm } from "./password-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry.password");
  return { title: t("title") };
}

/** One's own password; whoever came in with one that somebody else knows gets no further before it is changed. */
export default async function PasswordPage() {
  const { viewer, passwordIsOneTime } = await requireSessionForPassword();
  const [t, common, language] = await Promise.all([
    getTranslations("registry.password"),
    getTranslations("common"),
    getLocale(),
  ]);
  return (
    <main id="content" className="mx-auto max-w-md p-6 md:py-12">
      <div className="-mx-2 mb-8 flex items-center justify-between">
        <span className="px-2 font-semibold">{common("productName")}</span>
        <LanguageSwitch current={language} label={common("language")} action={chooseLanguage} />
      </div>
      <h1 className="mb-3 text-page">{t("title")}</h1>
      <p className="mb-6">{passwordIsOneTime ? t("leadOneTime") : t("lead")}</p>
      <PasswordForm
        email={viewer.email}
        words={{
          current: t("current"),
          next: t("next"),
          again: t("again"),
          submit: t("submit"),
          hint: t("hint", { count: PASSWORD_MIN_LENGTH }),
          problem: common("problem"),
          sending: t("sending"),
        }}
      />
      <div className="mt-6">
        {passwordIsOneTime ? (
          <form action={signOut}>
            <Button type="submit" look="quiet" className="-ml-3.5">
              {t("signOut")}
            </Button>
          </form>
        ) : (
          <LinkButton look="quiet" className="-ml-3.5" href="/settings">
            {common("cancel")}
          </LinkButton>
        )}
      </div>
    </main>
  );
}
