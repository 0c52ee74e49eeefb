import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PartPager } from "@/components/releases/part-pager";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { lacksOf } from "@/lib/releases/entry/missing";
import { firstTitle } from "@/lib/releases/proposals/proposal";
import { getEntryRules, listChoices } from "@/lib/releases/proposals/queries";
import { listPartAt } from "@/lib/releases/source/parts";
import { takePlainStep } from "../actions";
import { CaptureFrame } from "../capture-frame";
import { openCapture } from "../open-capture";
import { FillAllForm } from "./fill-all-form";
import { FillForm } from "./fill-form";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const wanted = z.object({
  item: z.uuid().toLowerCase().optional().catch(undefined),
  undone: z.uuid().toLowerCase().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capture");
  return { title: t("steps.fill") };
}

/** One accepted proposal at a time: where it goes, who answers for it, what counts as done, until when. Later is allowed. */
export default async function FillPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ code }, asked] = [await params, wanted.parse(await searchParams)];
  const [capture, { today }, t, language] = await Promise.all([
    openCapture(viewer, code),
    readRequestClock(),
    getTranslations("capture"),
    getLocale(),
  ]);
  const [choices, rules] = await Promise.all([listChoices(viewer, today), getEntryRules(viewer, today)]);
  const accepted = capture.proposals
    .map((proposed, index) => ({
      id: proposed.id,
      proposed,
      number: index + 1,
      lacks: lacksOf(proposed, rules).length,
    }))
    .filter(({ proposed }) => proposed.proposal.decision === "accept");
  const here = `/releases/${code}/capture`;
  const current = accepted.find(({ proposed }) => proposed.id === asked.item);
  // The address names the one that is worked on: it would else change under the hands as soon as nothing is missing.
  const first = accepted.find(({ lacks }) => lacks > 0) ?? accepted[0];
  if (!current && first) redirect(`${here}/fill?item=${first.proposed.id}` as Route);
  const part = listPartAt(accepted, current?.id);
  const shown = accepted.slice(part.first, part.last + 1);

  return (
    <CaptureFrame viewer={viewer} capture={capture} step="fill">
      {current ? (
        <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,13fr)]">
          <nav aria-label={t("fill.heading")} className="not-printed max-lg:mb-8">
            <h2 className="mb-2 font-semibold text-body">
              {t("fill.listHeading", { count: String(accepted.length) })}
            </h2>
            <ol className="text-table">
              {shown.map(({ proposed, number, lacks }) => {
                const title = firstTitle(proposed.proposal, language);
                return (
                  <li key={proposed.id} className="border-hairline border-b">
                    <a
                      href={`${here}/fill?item=${proposed.id}`}
                      aria-current={proposed === current.proposed ? "true" : undefined}
                      className="block border-transparent border-l-3 py-2 pl-2 text-ink no-underline hover:bg-hover aria-[current]:border-brand aria-[current]:font-semibold"
                    >
                      {number}. <span lang={title?.language}>{title?.text}</span>
                      <span className="block font-normal text-meta text-muted">
                        {lacks === 0 ? t("fill.complete") : t("fill.lacking", { count: String(lacks) })}
                      </span>
                    </a>
                  </li>
                );
              })}
            </ol>
            <PartPager part={part} hrefOf={(first) => `${here}/fill?item=${first}`} />
            <FillAllForm viewer={viewer} release={code} />
            <form action={takePlainStep} className="mt-4">
              <input type="hidden" name="step" value="undo" />
              <input type="hidden" name="go" value="fill" />
              <input type="hidden" name="release" value={code} />
              <Button type="submit" disabled={!capture.canUndo}>
                {t("undo")}
              </Button>
            </form>
          </nav>
          <FillForm
            key={`${current.proposed.id}/${asked.undone ?? ""}`}
            viewer={viewer}
            capture={capture}
            choices={choices}
            today={today}
            proposed={current.proposed}
            nextId={nextAfter(accepted, current)}
          />
        </div>
      ) : (
        <div className="space-y-4 py-4">
          <p>{t("fill.nothing")}</p>
          <div className="flex gap-3">
            <LinkButton href={here}>{t("backToMark")}</LinkButton>
            <LinkButton href={`${here}/check`}>{t("toCheck")}</LinkButton>
          </div>
        </div>
      )}
    </CaptureFrame>
  );
}

/** The next in the list; after the last one there is only the check. */
function nextAfter<Item extends { proposed: { id: string } }>(items: readonly Item[], current: Item): string | null {
  return items[items.indexOf(current) + 1]?.proposed.id ?? null;
}
