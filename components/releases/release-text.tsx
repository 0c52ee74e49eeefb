import type { Paragraph, Segment } from "@/lib/releases/source/segments";
import type { Language } from "@/lib/vocabulary/languages";

/** What the text needs to know of a statement. */
type MarkedStatement = {
  id: string;
  /** Its number in the list beside the text. */
  number: number;
  judgement: "accepted" | "context" | "proposed" | "rejected";
  reference: string | null;
};

/**
 * The words as they were published, paragraph by paragraph. An accepted passage has a ground and leads to its commitment,
 * context is underlined with dots, a proposal with dashes; each begins with an anchor and ends with its number, which
 * leads to the list. Where passages overlap, the shortest one decides the look and a line below says there are more.
 */
export function ReleaseText({
  paragraphs,
  statements,
  language,
  texts,
}: {
  paragraphs: Paragraph[];
  statements: MarkedStatement[];
  language: Language;
  texts: { paragraph: (number: number) => string; toItem: (number: number) => string };
}) {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return (
    <div lang={language} className="said max-w-[68ch] space-y-4 text-[1.0625rem] leading-[1.75]">
      {paragraphs.map(({ number, segments }) => (
        <p key={number} id={`paragraph-${number}`} className="relative pl-10 target:bg-hover max-md:pl-8">
          <a
            href={`#paragraph-${number}`}
            lang="und"
            className="figures absolute left-0 font-sans text-meta text-muted no-underline hover:underline"
          >
            <span className="sr-only">{texts.paragraph(number)}</span>
            <span aria-hidden="true">¶ {number}</span>
          </a>
          {segments.map((segment) => (
            <Passage key={segment.start} segment={segment} byId={byId} toItem={texts.toItem} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Passage({
  segment: { text, owners, begins, ends },
  byId,
  toItem,
}: {
  segment: Segment;
  byId: Map<string, MarkedStatement>;
  toItem: (number: number) => string;
}) {
  const known = owners.flatMap((id) => byId.get(id) ?? []);
  const [shortest] = known;
  if (!shortest) return text;
  const look = `${looks[shortest.judgement]} ${known.length > 1 ? "border-control border-b-2" : ""}`;
  const tracked = known.find((statement) => statement.reference !== null);
  return (
    <>
      {begins.map((id) => (
        <span key={id} id={`statement-${id}`} className="peer scroll-mt-20" />
      ))}
      {tracked?.reference ? (
        <a
          href={`/commitments/${tracked.reference}`}
          title={tracked.reference}
          className={`${look} text-ink peer-target:outline-2 peer-target:outline-brand`}
        >
          {text}
        </a>
      ) : (
        <span className={`${look} peer-target:outline-2 peer-target:outline-brand`}>{text}</span>
      )}
      {ends.map((id) => (
        <ItemNumber key={id} statement={byId.get(id)} toItem={toItem} />
      ))}
    </>
  );
}

function ItemNumber({
  statement,
  toItem,
}: {
  statement: MarkedStatement | undefined;
  toItem: (number: number) => string;
}) {
  if (!statement) return null;
  return (
    <sup className="figures font-sans text-[0.6875rem] leading-none">
      <a href={`#item-${statement.id}`} aria-label={toItem(statement.number)} className="px-0.5 no-underline">
        {statement.number}
      </a>
    </sup>
  );
}

const looks: Record<MarkedStatement["judgement"], string> = {
  accepted: "edge-when-forced bg-quote no-underline hover:underline",
  context: "underline decoration-dotted decoration-muted underline-offset-4",
  proposed: "underline decoration-dashed decoration-brand underline-offset-4",
  rejected: "",
};
