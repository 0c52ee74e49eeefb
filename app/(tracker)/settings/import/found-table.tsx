import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { Disclosure } from "@/components/ui/disclosure";

const SHOWN = 200;

type Props<Found> = {
  title: string;
  hint: string;
  headings: readonly { text: string; className?: string }[];
  found: readonly Found[];
  isFolded?: boolean;
  /** The row of one of them. */
  children: (one: Found) => ReactNode;
};

/** What a check found in a file, in a table: the first of it, and that there is more. */
export async function FoundTable<Found>({ title, hint, headings, found, isFolded = false, children }: Props<Found>) {
  const t = await getTranslations("import");
  const table = (
    <>
      <p className="mb-2 text-meta text-muted">{hint}</p>
      <DataTable caption={title}>
        <thead>
          <tr>
            {headings.map(({ text, className }) => (
              <ColumnHeader key={text} className={className}>
                {text}
              </ColumnHeader>
            ))}
          </tr>
        </thead>
        <tbody>{found.slice(0, SHOWN).map(children)}</tbody>
      </DataTable>
      {found.length > SHOWN ? (
        <p className="mt-2 text-meta text-muted">{t("moreDuplicates", { count: SHOWN })}</p>
      ) : null}
    </>
  );
  if (isFolded) {
    return (
      <div className="mt-4">
        <Disclosure summary={title}>{table}</Disclosure>
      </div>
    );
  }
  return (
    <section className="mt-8">
      <h3 className="text-section">{title}</h3>
      {table}
    </section>
  );
}
