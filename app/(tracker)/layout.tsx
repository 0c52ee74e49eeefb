import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLanguage, signOut } from "@/app/preferences";
import { SessionExtras } from "@/app/session-extras";
import { AppShell } from "@/components/layout/app-shell";
import { sectionsOf } from "@/components/layout/nav-items";
import { requireSession } from "@/lib/auth/viewer";
import { personName } from "@/lib/localization/person-name";

/** The frame only: a layout is not run again on every move, so each page asks for its viewer itself. */
export default async function TrackerLayout({ children }: { children: ReactNode }) {
  const { viewer, secondsLeft } = await requireSession();
  const [terms, language, requested] = await Promise.all([getTranslations("terms"), getLocale(), headers()]);
  return (
    <AppShell
      path={requested.get("x-pacta-path") ?? "/"}
      sections={sectionsOf(viewer)}
      person={{ name: personName(viewer, language, terms("erasedPerson")), role: terms(`role.${viewer.role}`) }}
      chooseLanguage={chooseLanguage}
      signOut={signOut}
    >
      {children}
      <SessionExtras secondsLeft={secondsLeft} />
    </AppShell>
  );
}
