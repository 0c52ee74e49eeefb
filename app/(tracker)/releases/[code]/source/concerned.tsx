import { getLocale, getTranslations } from "next-intl/server";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { Notice } from "@/components/ui/notice";
import { labelEnd } from "@/lib/localization/punctuation";
import type { SourceToEdit } from "@/lib/releases/source/queries";

/** The proposals whose time was counted from another day than the release has now: what was decided is a person's to change. */
export async function Concerned({ source: { code, language, concerned } }: { source: SourceToEdit }) {
  if (concerned.length === 0) return null;
  const [t, reader] = await Promise.all([getTranslations("capture.editSource"), getLocale()]);
  return (
    <div className="mb-6">
      <Notice tone="information">
        <p>{t("concerned")}</p>
        <ul className="list-disc pl-5">
          {concerned.map(({ id, quote, was, now }) => (
            <li key={id}>
              <a href={`/releases/${code}/capture?edit=${id}#item-${id}`} lang={language}>
                {quote}
              </a>
              {labelEnd(reader)}
              {deadlineText(was, reader)} → {deadlineText(now, reader)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
