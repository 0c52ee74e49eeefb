import { Sentence } from "@/components/layout/sentence";
import type { ListRow } from "@/lib/commitments/list/row";
import { theirs } from "@/lib/others-words";
import { OrganisationName } from "./organisation-name";
import type { Words } from "./words";

/** Who leads on each side, the person named, and how many help. */
export function Leads({
  row,
  words: { language, conditions },
  coExecutors,
}: {
  row: Pick<ListRow, "leads" | "owner" | "assignments">;
  words: Words;
  coExecutors?: (count: number) => string;
}) {
  const helping = row.assignments.length - row.leads.length;
  return (
    <>
      {row.leads.length === 0 ? <span className="text-muted">{conditions("noLead")}</span> : null}
      {row.leads.map((lead) => (
        <span key={lead.id} className="block">
          <OrganisationName organisation={lead} language={language} />
        </span>
      ))}
      {row.owner ? (
        <span className="block text-meta text-muted">
          <Sentence text={theirs(row.owner.name)} language={language} />
        </span>
      ) : null}
      {helping > 0 && coExecutors ? (
        <span className="block text-meta text-muted max-xl:hidden">{coExecutors(helping)}</span>
      ) : null}
    </>
  );
}
