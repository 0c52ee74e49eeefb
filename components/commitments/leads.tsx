import { Sentence } from "@/components/layout/sentence";
import type { Language } from "@/lib/vocabulary/languages";

import type { LeadsTexts } from "./leads-texts";
import { Name } from "./organisation-name";

/** The leads of a row, from `leadsTexts`. */
export function Leads({ texts: { leads, none, owner, helping }, language }: { texts: LeadsTexts; language: Language }) {
  return (
    <>
      {none ? <span className="text-muted">{none}</span> : null}
      {leads.map((lead) => (
        <Name key={lead.full ?? lead.text} texts={lead} isLine />
      ))}
      {owner ? (
        <span className="side-line">
          <Sentence text={owner} language={language} />
        </span>
      ) : null}
      {helping ? <span className="side-line max-xl:hidden">{helping}</span> : null}
    </>
  );
}
