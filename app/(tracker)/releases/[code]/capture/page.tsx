import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { CaptureText } from "@/components/releases/capture/capture-text";
import { PartPager } from "@/components/releases/part-pager";
import { Notice } from "@/components/ui/notice";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { listLikelyOwners } from "@/lib/releases/proposals/likely-owners-queries";
import { listChoices, type ProposalToShow } from "@/lib/releases/proposals/queries";
import { textPartAt } from "@/lib/releases/source/parts";
import { paragraphsOf } from "@/lib/releases/source/segments";
import { proposalHref } from "@/lib/releases/statement-href";
import { CaptureFrame } from "./capture-frame";
import { MarkBar } from "./mark-bar";
import { openCapture } from "./open-capture";
import { ProposalList } from "./proposal-list";
import { proposalWords } from "./proposal-words";
import { refusedInWords, whyRefused } from "./step-answers";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const wanted = z.object({
  edit: z.uuid().toLowerCase().optional().catch(undefined),
  merge: z.uuid().toLowerCase().optional().catch(undefined),
  refused: whyRefused.optional().catch("unexpected"),
  item: z.uuid().toLowerCase().optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  undone: z.uuid().toLowerCase().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capture");
  return { title: t("steps.mark") };
}

/** The text at the left, what was read in it at the right; each proposal waits for a person's decision. */
export default async function MarkPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ code }, asked] = [await params, wanted.parse(await searchParams)];
  const [capture, { today }, t, releases] = await Promise.all([
    openCapture(viewer, code),
    readRequestClock(),
    getTranslations("capture"),
    getTranslations("releases"),
  ]);
  const { publishedOn, language } = capture;
  const placed = capture.proposals.map(({ id, spanStart, spanEnd }) => ({ id, start: spanStart, end: spanEnd }));
  const part = textPartAt(capture.body, placed, asked.edit ?? asked.merge ?? asked.item ?? asked.at);
  const proposals = capture.proposals.slice(part.first, part.last + 1);
  const choices = await listChoices(viewer, today);
  const likely = await listLikelyOwners(viewer, {
    sides: capture.meeting.sides,
    publishedOn,
    today,
    sectorCodes: proposals.flatMap(({ proposal }) => proposal.sectorCode ?? []),
  });
  const words = await proposalWords(capture, choices, likely);
  const undecided = capture.proposals.filter(({ proposal }) => proposal.decision === "undecided");
  const undecidedElsewhere = undecided.filter((each) => !proposals.includes(each)).length;
  const hrefOf = (each: ProposalToShow | undefined) => (each ? proposalHref(code, each.id) : null);
  const beside = {
    next: hrefOf(capture.proposals[part.last + 1]),
    previous: hrefOf(capture.proposals[part.first - 1]),
    undecided: hrefOf(undecided[0]),
  };
  const total = String(capture.proposals.length);
  const marked = [
    ...proposals.map(({ id, proposal }, index) => ({
      id,
      number: part.first + index + 1,
      decision: proposal.decision,
    })),
    ...capture.entered.map(({ id }) => ({ id, number: null, decision: "accept" as const })),
  ];
  const entered = capture.entered.map(({ id, spanStart, spanEnd }) => ({ id, start: spanStart, end: spanEnd }));

  const changer = capture.proposals.find(({ id }) => id === asked.item)?.proposal.changedBy;

  return (
    <CaptureFrame viewer={viewer} capture={capture} step="mark">
      {asked.refused ? (
        <div className="mb-4">
          <Notice tone="failure" role="alert">
            <MultilingualSentence
              text={await refusedInWords(asked.refused, changer ?? null)}
              language={await getLocale()}
            />
          </Notice>
        </div>
      ) : null}
      <MarkBar
        capture={capture}
        undecidedElsewhere={undecidedElsewhere}
        openForm={asked.edit ?? asked.merge ?? null}
        undone={asked.undone ?? null}
        beside={beside}
      />
      <PartPager part={part} hrefOf={(place) => `/releases/${code}/capture?at=${place}`} />
      <div className="group/board gap-8 lg:grid lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
        <fieldset className="not-printed mb-4 flex gap-4 lg:hidden">
          <legend className="sr-only">{t("tabs")}</legend>
          <label className="inline-flex min-h-9 items-center gap-2">
            <input type="radio" name="shown" id="show-text" />
            {t("tabText")}
          </label>
          <label className="inline-flex min-h-9 items-center gap-2">
            <input type="radio" name="shown" id="show-items" defaultChecked />
            {t("tabItems", { count: total })}
          </label>
        </fieldset>
        <section
          aria-labelledby="text"
          className="max-lg:group-has-[#show-items:checked]/board:hidden lg:sticky lg:top-[calc(3.5rem+var(--capture-bar,3.5rem))] lg:max-h-[calc(100dvh-4.5rem-var(--capture-bar,3.5rem))] lg:self-start lg:overflow-y-auto print:static print:max-h-none print:overflow-visible"
        >
          <h2 id="text" className="sr-only">
            {releases("text")}
          </h2>
          <CaptureText
            paragraphs={paragraphsOf(capture.body, [...placed, ...entered], part)}
            proposals={marked}
            language={language}
            texts={{
              paragraph: (number) => releases("paragraph", { number: String(number) }),
              toItem: (number) => releases("inRelease", { number: String(number), total }),
            }}
          />
        </section>
        <section
          aria-labelledby="items"
          className="max-lg:group-has-[#show-text:checked]/board:hidden lg:border-hairline lg:border-l lg:pl-6"
        >
          <h2 id="items" className="font-semibold text-body">
            {t("itemsHeading")}
          </h2>
          <ProposalList
            viewer={viewer}
            capture={capture}
            proposals={proposals}
            first={part.first + 1}
            choices={choices}
            words={words}
            edit={asked.edit}
            merge={asked.merge}
          />
        </section>
      </div>
    </CaptureFrame>
  );
}
