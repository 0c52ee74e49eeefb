import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";

/** What the reader of a file came upon and a person should look at; nothing where all was plain. */
export async function ReadingWarnings({ warnings }: { warnings: string[] }) {
  const [t, reading] = await Promise.all([getTranslations("capture.source"), getTranslations("reading.warnings")]);
  const known = warnings.map((each) => each as Parameters<typeof reading>[0]).filter((each) => reading.has(each));
  if (known.length === 0) return null;
  return (
    <div className="my-3">
      <Notice tone="information">
        <p className="font-medium">{t("lookAt")}</p>
        <ul className="list-disc pl-5">
          {known.map((each) => (
            <li key={each}>{reading(each)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
