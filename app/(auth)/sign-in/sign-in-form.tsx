import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { PASSWORD_MAX_LENGTH } from "@/lib/auth/passwords";
import { PasswordInput } from "./password-input";

/** A plain post to next-auth: works with no JavaScript at all. */
export async function SignInForm({ csrfToken, back, email }: { csrfToken: string; back: string; email: string }) {
  const t = await getTranslations("signIn");
  return (
    <form method="post" action="/api/auth/callback/credentials" className="space-y-5">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={back} />
      <Field id="email" label={t("email")}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="username"
            inputMode="email"
            required
            maxLength={254}
            defaultValue={email}
          />
        )}
      </Field>
      <Field id="password" label={t("password")}>
        {(control) => (
          <PasswordInput
            control={control}
            maxLength={PASSWORD_MAX_LENGTH}
            texts={{ show: t("show"), hide: t("hide"), capsLock: t("capsLock"), layout: t("layout") }}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className="w-full">
        {t("submit")}
      </Button>
    </form>
  );
}
