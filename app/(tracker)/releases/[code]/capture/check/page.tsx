import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PartPager } from "@/components/releases/part-pager";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { undecidedToken } from "@/lib/releases/entry/finish-capture";
import { lacksOf } from "@/lib/releases/entry/missing";
import { firstTitle } from "@/lib/releases/proposals/proposal";
import { getEntryRules, listChoices } from "@/lib/releases/proposals/queries";
import { listPartAt } from "@/lib/releases/source/parts";
import { proposalHref } from "@/lib/releases/statement-href";
import { enter } from "../actions";
import { CaptureFrame } from "../capture-frame";
import { openCapture } from "../open-capture";
import { EntryTable } from "./entry-table";
import { MergeList } from "./merge-list";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capture");
  return { title: t("steps.check") };
}

/** How many of those that lack something are named; the page is for looking, not for reading hundreds of lines. */
const MISSING_SHOWN = 50;

/** Everything that was decided, once more, with what is still missing; then it is entered together, or not at all. */
export default async function CheckPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ code }, { refused, at }] = [await params, await searchParams];
  const [capture, { today }, t, language] = await Promise.all([
    openCapture(viewer, code),
    readRequestClock(),
    getTranslations("capture"),
    getLocale(),
  ]);
  const [choices, rules] = await Promise.all([listChoices(viewer, today), getEntryRules(viewer, today)]);
  const here = `/releases/${code}/capture`;
  const items = capture.proposals.map((proposed, index) => ({
    id: proposed.id,
    proposed,
    number: index + 1,
    lacks: lacksOf(proposed, rules),
  }));
  const of = (decision: string) => items.filter(({ proposed }) => proposed.proposal.decision === decision);
  const undecided = of("undecided");
  const missing = of("accept").filter(({ lacks }) => lacks.length > 0);
  const listed = items.filter(
    ({ proposed: { proposal } }) => proposal.decision === "accept" || proposal.decision === "merge",
  );
  const part = listPartAt(listed, typeof at === "string" ? at : undefined);
  const shown = (decision: "accept" | "merge") =>
    listed.slice(part.first, part.last + 1).filter(({ proposed }) => proposed.proposal.decision === decision);

  return (
    <CaptureFrame viewer={viewer} capture={capture} step="check">
      <h2 className="text-section">{t("check.heading")}</h2>
      <p className="mb-4 text-muted">{t("check.lead")}</p>
      {missing.length + undecided.length > 0 ? (
        <div id="missing" className="mb-6">
          <Notice tone={refused ? "failure" : "information"} role={refused ? "alert" : undefined}>
            {refused ? <p className="mb-1 font-medium">{t("check.refused")}</p> : null}
            <p>{t("check.missingHeading")}</p>
            <ul className="list-disc pl-5">
              {undecided[0] ? (
                <li>
                  <a href={proposalHref(code, undecided[0].id)}>
                    {t("check.undecided", { count: String(undecided.length) })}
                  </a>
                </li>
              ) : null}
              {missing.slice(0, MISSING_SHOWN).map((item) => {
                const title = firstTitle(item.proposed.proposal, language);
                return (
                  <li key={item.proposed.id}>
                    <a href={`${here}/fill?item=${item.proposed.id}`}>
                      {item.number}. <span lang={title?.language}>{title?.text ?? item.proposed.quote}</span>
                    </a>
                    {labelEnd(language)}
                    {inARow(
                      item.lacks.map((lack) => t(`missing.${lack}`)),
                      language,
                      "; ",
                    )}
                  </li>
                );
              })}
              {missing.length > MISSING_SHOWN ? (
                <li>{t("check.moreMissing", { count: String(missing.length - MISSING_SHOWN) })}</li>
              ) : null}
            </ul>
          </Notice>
        </div>
      ) : null}
      {of("accept").length === 0 ? <p>{t("fill.nothing")}</p> : null}
      <EntryTable items={shown("accept")} capture={capture} choices={choices} here={here} today={today} />
      <MergeList items={shown("merge")} release={code} />
      <PartPager part={part} hrefOf={(first) => `${here}/check?at=${first}`} />
      <ul className="my-6 space-y-1">
        <li>{t("check.undecided", { count: String(undecided.length) })}</li>
        <li>{t("check.rejected", { count: String(of("reject").length) })}</li>
        <li>{t("check.context", { count: String(of("context").length) })}</li>
      </ul>
      <form action={enter} className="not-printed">
        <input type="hidden" name="release" value={code} />
        <input type="hidden" name="key" value={randomUUID()} />
        <input type="hidden" name="language" value={language} />
        {undecided.length > 0 ? (
          <label className="mb-4 flex max-w-prose items-start gap-2">
            <input
              type="checkbox"
              name="leave"
              value={undecidedToken(undecided.map(({ proposed }) => proposed.id))}
              className="mt-1"
            />
            {t("check.leave", { count: String(undecided.length) })}
          </label>
        ) : null}
        <Button type="submit" look="primary">
          {t("check.enter")}
        </Button>
      </form>
    </CaptureFrame>
  );
}
