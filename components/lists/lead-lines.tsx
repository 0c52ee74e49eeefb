import { Fragment } from "react";
import type { LeadOrganisationsTexts } from "@/components/commitments/lead-organisations-texts";
import { ShortName } from "@/components/commitments/organisation-name";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { splitForeign } from "@/lib/localization/foreign-text";
import type { Language } from "@/lib/vocabulary/languages";

/** The leads on one line; on the next the person named, or how many help. */
export function LeadLines({
  texts: { leads, none, absent, owner, helping },
  language,
}: {
  texts: LeadOrganisationsTexts;
  language: Language;
}) {
  return (
    <>
      {none ? <span className="text-muted">{none}</span> : null}
      {leads.map((lead, index) => (
        <Fragment key={lead.full ?? lead.text}>
          {index > 0 ? " · " : null}
          <ShortName texts={lead} />
        </Fragment>
      ))}{" "}
      {absent ? (
        <span className="side-line absent" title={absent}>
          {absent}
        </span>
      ) : owner ? (
        <span className="side-line">
          <MultilingualSentence text={owner} language={language} />
          {helping ? ` · ${helping}` : null}
        </span>
      ) : helping ? (
        <span className="side-line">{helping}</span>
      ) : null}
    </>
  );
}

/** More than has room in the cell. */
const LONG = 24;

/** All of it as plain text, where it may be cut off. */
export function leadTitle({ leads, owner, helping }: LeadOrganisationsTexts): string | undefined {
  const whole = [...leads.map(({ full, text }) => full ?? text), owner && plainText(owner), helping].filter(Boolean);
  const title = whole.join(" · ");
  return title.length > LONG ? title : undefined;
}

function plainText(sentence: string): string {
  return splitForeign(sentence)
    .map(({ text }) => text)
    .join("");
}
