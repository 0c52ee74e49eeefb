import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/lists/pager";
import type { Part } from "@/lib/releases/source/parts";

type Range = { first: string; last: string; total: string };

/** Which part of a long text, or of what was read in it, is shown, and the ways to its neighbours; nothing where it is the whole. */
export async function PartPager({
  part: { first, last, previous, next },
  total,
  hrefOf,
  said,
}: {
  part: Part & { previous: string | null; next: string | null };
  total: number;
  /** The address of the part that begins with this statement. */
  hrefOf: (first: string) => string;
  said: (range: Range) => string;
}) {
  const t = await getTranslations("common");
  if (!previous && !next) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4">
      <p className="figures">{said({ first: String(first + 1), last: String(last + 1), total: String(total) })}</p>
      <Pager
        label={t("pages")}
        previous={previous ? { href: hrefOf(previous), text: t("previousPage") } : null}
        next={next ? { href: hrefOf(next), text: t("nextPage") } : null}
      />
    </div>
  );
}
