import { getTranslations } from "next-intl/server";

/** On paper, below the latest entries of a list: how many older ones the page has. `orMore` where it does not have all. */
export async function EarlierEntries({ count, orMore = false }: { count: number; orMore?: boolean }) {
  if (count <= 0) return null;
  const t = await getTranslations("commitment");
  return (
    <p className="hidden text-meta text-muted print:block">
      {t("earlierEntries", { count: orMore ? `${count}+` : `${count}` })}
    </p>
  );
}
