import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { Language } from "@/lib/vocabulary/languages";

import type { LeadOrganisationsTexts } from "./lead-organisations-texts";
import { ShortName } from "./organisation-name";

/** The leads of a row, from `leadOrganisationsTexts`. */
export function LeadOrganisations({
  texts: { leads, none, owner, helping },
  language,
}: {
  texts: LeadOrganisationsTexts;
  language: Language;
}) {
  return (
    <>
      {none ? <span className="text-muted">{none}</span> : null}
      {leads.map((lead) => (
        <ShortName key={lead.full ?? lead.text} texts={lead} isLine />
      ))}
      {owner ? (
        <span className="side-line">
          <MultilingualSentence text={owner} language={language} />
        </span>
      ) : null}
      {helping ? <span className="side-line max-xl:hidden">{helping}</span> : null}
    </>
  );
}
