import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { controlClass } from "@/components/ui/text-input";
import { LanguageSwitch } from "./language-switch";
import { MultilingualSentence } from "./multilingual-sentence";
import type { sectionsOf } from "./nav-items";

type Action = (form: FormData) => Promise<void>;

/** Product name, search, language, person. Sections that have no place in the narrow bottom bar are in the person's menu. */
export async function TopBar({
  path,
  sections,
  person,
  chooseLanguage,
  signOut,
}: {
  path: string;
  sections: ReturnType<typeof sectionsOf>;
  /** The name with its marks, as `personName` gives it. */
  person: { name: string; role: string };
  chooseLanguage: Action;
  signOut: Action;
}) {
  const [t, tCommon, language] = await Promise.all([getTranslations("nav"), getTranslations("common"), getLocale()]);
  return (
    <header className="not-printed sticky top-0 z-20 border-hairline border-b bg-surface">
      <div className="mx-auto flex min-h-12 max-w-420 flex-wrap items-center gap-x-2 px-4 md:px-5">
        <a href="/" className="font-semibold text-ink no-underline hover:text-ink md:w-39">
          {tCommon("productName")}
        </a>
        <form
          action="/register"
          className="search-everywhere order-last w-full pb-2 sm:order-none sm:w-64 sm:pb-0 lg:w-80"
        >
          <label htmlFor="search" className="sr-only">
            {t("search")}
          </label>
          <input
            id="search"
            type="search"
            name="q"
            defaultValue={searchedFor(path)}
            placeholder={t("searchHint")}
            maxLength={200}
            className={`${controlClass} min-h-8 py-1`}
          />
        </form>
        <div className="ml-auto flex items-center">
          <LanguageSwitch current={language} label={tCommon("language")} action={chooseLanguage} />
          <Menu
            group="top-bar"
            label={
              <>
                <span className="sr-only md:hidden">
                  <MultilingualSentence text={t("person", { name: person.name })} language={language} />
                </span>
                <PersonMark />
                <span className="max-w-56 truncate max-md:hidden">
                  <MultilingualSentence text={person.name} language={language} />
                </span>
              </>
            }
          >
            <p className="border-hairline border-b px-3 py-2">
              <span className="block font-medium">
                <MultilingualSentence text={person.name} language={language} />
              </span>
              <span className="block text-meta text-muted">{person.role}</span>
            </p>
            <ul className="md:hidden">
              {sections.map(({ key, href, inBar }) => (
                <li key={key} className={inBar ? "section-when-low" : undefined}>
                  <a href={href} className="flex min-h-10 items-center px-3 no-underline">
                    {t(key)}
                  </a>
                </li>
              ))}
            </ul>
            <form action={signOut}>
              <Button type="submit" look="quiet" className="w-full justify-start! px-3!">
                {t("signOut")}
              </Button>
            </form>
          </Menu>
        </div>
      </div>
    </header>
  );
}

/** What was searched for stays in the field. */
function searchedFor(path: string): string {
  return path.startsWith("/register?") ? (new URLSearchParams(path.split("?")[1]).get("q") ?? "") : "";
}

function PersonMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 md:hidden" fill="none" stroke="currentColor">
      <circle cx="10" cy="6.5" r="3.25" strokeWidth="1.5" />
      <path d="M3.5 17c.6-3.4 3.2-5 6.5-5s5.900 1.600 6.500 5" strokeWidth="1.5" />
    </svg>
  );
}
