import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { PageHeader } from "@/components/layout/page-header";
import { PartPager } from "@/components/releases/part-pager";
import { ReleaseText } from "@/components/releases/release-text";
import { StatementList } from "@/components/releases/statement-list";
import { MarkingMark, markingTexts } from "@/components/status/marking-mark";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { listMovable } from "@/lib/commitments/edit-queries";
import { getRelease } from "@/lib/releases/queries";
import { textPartAt } from "@/lib/releases/source/parts";
import { paragraphsOf } from "@/lib/releases/source/segments";
import { getWithdrawable, getWithdrawnRelease } from "@/lib/releases/withdrawal/queries";
import { CaptureNotices, EnteredNotice } from "./capture-notices";
import { SightNotices } from "./sight-notices";
import { Legend, SourceDetails } from "./source-details";
import { WithdrawnText } from "./withdrawn-text";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const readRelease = cache(async (code: string) => getRelease(await requireViewer(), code));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const release = await readRelease((await params).code);
  return { title: release?.title ?? "" };
}

export default async function ReleasePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { code } = await params;
  const { entered, known, marked, at } = await searchParams;
  const [release, { today }, t, translations] = await Promise.all([
    readRelease(code),
    readRequestClock(),
    getTranslations("releases"),
    getCommitmentTranslations(),
  ]);
  if (!release) {
    const withdrawal = await getWithdrawnRelease(viewer, code);
    if (withdrawal) return <WithdrawnText viewer={viewer} code={code} withdrawal={withdrawal} today={today} />;
    // A text that heads do not read is withdrawn by them all the same.
    if (await getWithdrawable(viewer, code)) redirect(`/releases/${code}/withdraw` as Route);
    notFound();
  }
  const { body, marking } = release;
  const spans = release.statements.map(({ id, spanStart, spanEnd }) => ({ id, start: spanStart, end: spanEnd }));
  const total = spans.length;
  const part = textPartAt(body ?? "", spans, typeof at === "string" ? at : undefined);
  const statements = release.statements.slice(part.first, part.last + 1);
  const accepted = statements.filter(({ judgement }) => judgement === "accepted").map(({ id }) => id);
  const [movable, commitmentWords] = await Promise.all([listMovable(viewer, accepted), getTranslations("commitment")]);
  const shown = statements.map(({ id, judgement, commitment }, index) => ({
    id,
    judgement,
    number: part.first + index + 1,
    reference: commitment?.reference ?? null,
  }));

  return (
    <>
      <PageHeader
        title={
          <span lang={release.language} className="said">
            {release.title}
          </span>
        }
        above={<a href="/releases">{t("title")}</a>}
        today={today}
        viewer={viewer}
      />
      {entered && !release.captureOpen ? (
        <EnteredNotice viewer={viewer} release={release} translations={translations} />
      ) : null}
      {marking ? (
        <p className="-mt-3 mb-6">
          <MarkingMark texts={markingTexts(marking, translations.terms)} filled />
        </p>
      ) : null}
      <CaptureNotices viewer={viewer} release={release} isKnown={known !== undefined} />
      <SightNotices viewer={viewer} release={release} isMarked={marked !== undefined} />
      <SourceDetails release={release} translations={translations} />
      <PartPager part={part} hrefOf={(place) => `/releases/${code}?at=${place}`} />
      <div className="mt-8 gap-10 lg:grid lg:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
        {body === null ? null : (
          <section aria-labelledby="text">
            <h2 id="text" className="mb-3 font-semibold text-body">
              {t("text")}
            </h2>
            {total > 0 ? <Legend proposals={statements.some(({ judgement }) => judgement === "proposed")} /> : null}
            <ReleaseText
              paragraphs={paragraphsOf(body, spans, part)}
              statements={shown}
              language={release.language}
              texts={{
                paragraph: (number) => t("paragraph", { number: String(number) }),
                toItem: (number) => t("inRelease", { number: String(number), total: String(total) }),
              }}
            />
          </section>
        )}
        {total > 0 ? (
          <section
            aria-labelledby="items"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on its own, so the keyboard must reach it
            tabIndex={0}
            className="max-lg:mt-10 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:border-hairline lg:border-l lg:pl-6 print:static print:max-h-none print:overflow-visible"
          >
            <h2 id="items" className="font-semibold text-body">
              {t("itemsHeading")}
            </h2>
            <StatementList
              statements={statements}
              first={part.first + 1}
              movable={movable}
              translations={translations}
              language={release.language}
              texts={{
                context: t("contextLabel"),
                proposed: translations.terms("judgement.proposed"),
                toText: t("toText"),
                saidBy: (sides) => t("saidBy", { sides }),
                both: t("both"),
                move: commitmentWords("statementLink"),
                deadlineSaid: (said, deadline) => t("deadlineSaid", { words: said, deadline }),
              }}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
