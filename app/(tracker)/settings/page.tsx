import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { chooseTheme } from "@/app/preferences";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { themeCookie } from "@/lib/auth/cookies";
import { listOwnSessions, readOwnProfile } from "@/lib/auth/queries";
import { readRequestClock, requireSession } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { RegistryLinks } from "./registry-links";
import { SessionList } from "./session-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

const themes = ["system", "light", "dark"] as const;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ searchParams }: Props) {
  const { saved } = await searchParams;
  const { id, viewer } = await requireSession();
  const [t, registry, tTerms, tTheme, tCommon, language] = await Promise.all([
    getTranslations("settings"),
    getTranslations("registry"),
    getTranslations("terms"),
    getTranslations("common.theme"),
    getTranslations("common"),
    getLocale(),
  ]);
  const [{ today }, { organisation, previous }, sessions, jar] = await Promise.all([
    readRequestClock(),
    readOwnProfile(viewer, id),
    listOwnSessions(viewer),
    cookies(),
  ]);
  const theme = themes.find((each) => each === jar.get(themeCookie())?.value) ?? "system";
  const profile: [string, string][] = [
    [t("name"), personName(viewer, language, tTerms("erasedPerson"))],
    [t("role"), tTerms(`role.${viewer.role}`)],
    [t("organisation"), localized(namesOf(organisation), organisation.original, language).text],
    ...(viewer.authorityLevel
      ? [[t("authority"), tTerms(`controlLevel.${viewer.authorityLevel}`)] satisfies [string, string]]
      : []),
  ];

  return (
    <>
      <PageHeader title={t("title")} today={today} viewer={viewer} />
      <div className="max-w-3xl space-y-10">
        {saved === "password" ? (
          <Notice tone="done" role="status">
            {registry("password.done")}
          </Notice>
        ) : null}
        <section>
          <h2 className="mb-3 text-section">{t("profile")}</h2>
          <dl className="grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 gap-y-1.5">
            {profile.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd>
                  <MultilingualSentence text={value} language={language} />
                </dd>
              </div>
            ))}
          </dl>
          <ul className="mt-3">
            <li>
              <a href="/settings/permissions">{t("open")}</a>
            </li>
            <li>
              <a href="/password">{registry("password.link")}</a>
            </li>
          </ul>
        </section>
        <RegistryLinks viewer={viewer} />
        <form action={chooseTheme}>
          <fieldset>
            <legend className="mb-2 font-semibold text-section">{t("appearance")}</legend>
            {themes.map((each) => (
              <label key={each} className="flex min-h-8 items-center gap-2">
                <input type="radio" name="theme" value={each} defaultChecked={each === theme} />
                {tTheme(each)}
              </label>
            ))}
          </fieldset>
          <Button type="submit" className="mt-2">
            {tCommon("save")}
          </Button>
        </form>
        <section>
          <h2 className="text-section">{t("sessions")}</h2>
          <p className="mb-3 text-meta text-muted">{t("sessionsHint")}</p>
          {previous ? (
            <p className="mb-3">
              {t("previousSignIn", {
                date: formatInstant(previous.createdAt, env().timeZone, language),
                address: previous.address ?? t("unknown"),
              })}
            </p>
          ) : null}
          <SessionList sessions={sessions} currentId={id} />
        </section>
      </div>
    </>
  );
}
