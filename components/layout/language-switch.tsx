import { Menu } from "@/components/ui/menu";
import { labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";

/** Each language in its own words; no flags, because a language is not a state. */
const NAMES: Record<Language, string> = { kk: "Қазақша", ru: "Русский", en: "English", ja: "日本語" };

/** Sends the choice to `action` and stays on the page, with its filters and whatever is typed. */
export function LanguageSwitch({
  current,
  label,
  action,
}: {
  current: Language;
  label: string;
  action: (form: FormData) => Promise<void>;
}) {
  return (
    <Menu
      group="top-bar"
      label={
        <>
          <span className="sr-only">{`${label}${labelEnd(current)}`}</span>
          <span lang={current}>{NAMES[current]}</span>
        </>
      }
    >
      <form action={action}>
        {Object.entries(NAMES).map(([language, name]) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-current={language === current || undefined}
            className="block min-h-9 w-full rounded-control px-3 text-left hover:bg-hover aria-[current]:font-semibold"
          >
            {name}
          </button>
        ))}
      </form>
    </Menu>
  );
}
