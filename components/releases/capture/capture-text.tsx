import type { ProposalDecision } from "@/lib/releases/proposals/proposal";
import type { Paragraph, Segment } from "@/lib/releases/source/segments";
import type { Language } from "@/lib/vocabulary/languages";

/** `number` is that of its proposal; what is in the register already has none. */
type MarkedProposal = { id: string; number: number | null; decision: ProposalDecision };

/**
 * The text while it is being captured. Every segment says where it begins in the body, so that a selection can be sent as
 * offsets; the numbers of the proposals can't be selected. Where passages overlap, the shortest decides the look.
 */
export function CaptureText({
  paragraphs,
  proposals,
  language,
  texts,
}: {
  paragraphs: Paragraph[];
  proposals: MarkedProposal[];
  language: Language;
  texts: { paragraph: (number: number) => string; toItem: (number: number) => string };
}) {
  const byId = new Map(proposals.map((proposed) => [proposed.id, proposed]));
  return (
    <div id="capture-text" lang={language} className="said max-w-[68ch] space-y-4 text-[1.0625rem] leading-[1.75]">
      {paragraphs.map(({ number, segments }) => (
        <p key={number} className="relative pl-10 max-md:pl-8">
          <span
            aria-hidden="true"
            className="figures absolute left-0 select-none font-sans text-meta text-muted"
            title={texts.paragraph(number)}
          >
            ¶ {number}
          </span>
          {segments.map((segment) => (
            <Stretch key={segment.start} segment={segment} byId={byId} toItem={texts.toItem} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Stretch({
  segment: { text, start, owners, begins, ends },
  byId,
  toItem,
}: {
  segment: Segment;
  byId: Map<string, MarkedProposal>;
  toItem: (number: number) => string;
}) {
  const known = owners.flatMap((id) => byId.get(id) ?? []);
  const [shortest] = known;
  if (!shortest) return <span data-start={start}>{text}</span>;
  const several = known.length > 1 ? "border-control border-b-2" : "";
  return (
    <>
      {begins.map((id) => (
        <span key={id} id={`statement-${id}`} className="scroll-mt-24" />
      ))}
      <span
        data-start={start}
        data-of={owners.join(" ")}
        className={`${looks[shortest.decision]} ${several} data-lit:underline data-lit:decoration-2 data-lit:decoration-brand data-lit:decoration-solid data-lit:underline-offset-4`}
      >
        {text}
      </span>
      {ends.map((id) => {
        const number = byId.get(id)?.number;
        return number ? (
          <sup key={id} className="figures select-none font-sans text-[0.6875rem] leading-none">
            <a href={`#item-${id}`} aria-label={toItem(number)} className="px-0.5 no-underline">
              {number}
            </a>
          </sup>
        ) : null;
      })}
    </>
  );
}

const looks: Record<ProposalDecision, string> = {
  undecided: "underline decoration-dashed decoration-brand underline-offset-4",
  accept: "edge-when-forced bg-quote",
  merge: "edge-when-forced bg-quote",
  reject: "",
  context: "underline decoration-dotted decoration-muted underline-offset-4",
};
