import { getLocale, getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { PersonToEdit } from "@/lib/registry/people/queries";
import { workLines } from "../work-lines";

/** What a person still answers for, item by item, with the page that hands it over; nothing where that is nothing. */
export async function PersonWork({ work }: Pick<PersonToEdit, "work">) {
  if (work.count === 0) return null;
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  return (
    <div className="mt-2">
      <p>{t("access.open", { count: work.count })}</p>
      <ul className="list-disc pl-5">
        {workLines(work, language, t).map((line) => (
          <li key={line}>
            <MultilingualSentence text={line} language={language} />
          </li>
        ))}
      </ul>
      <p>
        <a href={work.href}>{t("workLeft.handOver")}</a>
      </p>
    </div>
  );
}
