import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { IconSprite } from "@/components/status/icon-sprite";
import { isCurrent, type sectionsOf } from "./nav-items";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

type Action = (form: FormData) => Promise<void>;

/** The frame around every page of the tracker: sections at the left (below, on narrow screens), the top bar, the page. */
export async function AppShell({
  path,
  sections,
  person,
  chooseLanguage,
  signOut,
  children,
}: {
  /** The address shown, with its query. */
  path: string;
  sections: ReturnType<typeof sectionsOf>;
  person: { name: string; role: string };
  chooseLanguage: Action;
  signOut: Action;
  children: ReactNode;
}) {
  const t = await getTranslations("nav");
  const inBar = sections.filter((item) => item.inBar);
  return (
    <>
      <SkipLink />
      <IconSprite />
      <TopBar path={path} sections={sections} person={person} chooseLanguage={chooseLanguage} signOut={signOut} />
      <div className="mx-auto flex max-w-420 print:block">
        <nav
          aria-label={t("main")}
          className="sticky top-12 h-[calc(100dvh-3rem)] w-44 shrink-0 overflow-y-auto border-hairline border-r py-5 max-md:hidden"
        >
          <ul>
            {sections.map(({ key, href }) => (
              <li key={key}>
                <a
                  href={href}
                  aria-current={isCurrent(href, path) ? "page" : undefined}
                  className="section-link section-link-beside"
                >
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 grow px-4 pt-6 pb-24 outline-none md:px-8 md:pb-12">
          {children}
        </main>
      </div>
      <nav aria-label={t("main")} className="sections-below">
        <ul className="flex">
          {inBar.map(({ key, href }) => (
            <li key={key} className="min-w-0 grow basis-0">
              <a
                href={href}
                aria-current={isCurrent(href, path) ? "page" : undefined}
                className="section-link section-link-below"
              >
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
