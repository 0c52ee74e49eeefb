import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/lists/pager";
import type { ShownPart } from "@/lib/releases/source/parts";

/** Which part of a long text, or of what was read in it, is shown, and the ways to its neighbours; nothing where it is the whole. */
export async function PartPager({
  part: { number, count, previous, next },
  hrefOf,
  label,
}: {
  part: ShownPart;
  /** The address of the part at this place. */
  hrefOf: (place: string) => string;
  /** Of what it is, where a page has several. */
  label?: string;
}) {
  const t = await getTranslations("common");
  if (count === 1) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4">
      <p className="figures">{t("pageOf", { number: String(number), count: String(count) })}</p>
      <div className="not-printed">
        <Pager
          label={label ?? t("pages")}
          previous={previous ? { href: hrefOf(previous), text: t("previousPage") } : null}
          next={next ? { href: hrefOf(next), text: t("nextPage") } : null}
        />
      </div>
    </div>
  );
}
