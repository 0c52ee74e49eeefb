import { getTranslations } from "next-intl/server";
import { type EntryList, MOST_COUNTED } from "@/lib/commitments/entries";
import type { CommitmentDetail } from "@/lib/commitments/queries";

type Section = "quote" | "reports" | "notes" | "evidence" | "deadline" | "owners";

/** The page holds a list's latest few; this leads to those before them, and from there back, where there are any. */
export async function EarlierLink({
  commitment: { reference, cut, turnedTo },
  list,
  section,
}: {
  commitment: CommitmentDetail;
  list: EntryList;
  section: Section;
}) {
  const goesOn = cut[list];
  if (!goesOn && turnedTo !== list) return null;
  const t = await getTranslations("commitment");
  const href = `/commitments/${reference}`;
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 print:hidden">
      {turnedTo === list ? <a href={`${href}#${section}`}>{t("toLatest")}</a> : null}
      {goesOn ? (
        <a href={`${href}?list=${list}&after=${goesOn.after}#${section}`}>
          {t("showEarlier", { count: goesOn.left < MOST_COUNTED ? `${goesOn.left}` : `${MOST_COUNTED}+` })}
        </a>
      ) : null}
    </p>
  );
}
