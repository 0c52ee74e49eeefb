import type { ReactNode } from "react";

/** The card of a commitment: terms and what they are, hairlines between. */
export function DescriptionList({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl>
      {items.map(({ term, value }) => (
        <div key={term} className="border-hairline border-b py-2 last:border-b-0">
          <dt className="text-meta text-muted">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
