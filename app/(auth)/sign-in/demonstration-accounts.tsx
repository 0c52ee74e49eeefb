import { getTranslations } from "next-intl/server";
import { demonstrationAccounts, demonstrationPassword } from "@/lib/auth/demonstration";
import { FillButton } from "./fill-button";

/** Who can be tried, one person for each role. Shown in demonstration mode only. */
export async function DemonstrationAccounts() {
  const [t, tRole] = await Promise.all([getTranslations("signIn"), getTranslations("terms.role")]);
  return (
    <section className="border-hairline border-t pt-5">
      <h2 className="font-semibold">{t("demonstration")}</h2>
      <p className="text-meta text-muted">{t("demonstrationPassword", { password: demonstrationPassword })}</p>
      <ul className="mt-2">
        {demonstrationAccounts.map(({ role, email }) => (
          <li key={role} className="flex items-center justify-between gap-3 border-hairline border-b py-1">
            <span>
              <span className="block">{tRole(role)}</span>
              <span className="block font-mono text-meta text-muted">{email}</span>
            </span>
            <FillButton
              email={email}
              password={demonstrationPassword}
              text={t("fill")}
              label={t("fillFor", { role: tRole(role) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
