import { getTranslations } from "next-intl/server";
import { type Beside, CaptureKeys } from "@/components/releases/capture/capture-keys";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { type Capture, progressOf } from "@/lib/releases/proposals/queries";
import { takePlainStep } from "./actions";
import { keysWords } from "./keys-words";

/** What stays in sight over the text and its proposals: the way on, the last step taken back, how much is decided, the keys. */
export async function MarkBar({
  capture,
  undecidedElsewhere,
  openForm,
  undone,
  beside,
}: {
  capture: Capture;
  /** How many wait for a decision in the parts of the text that are not shown. */
  undecidedElsewhere: number;
  /** Which proposal has its form open, if any. */
  openForm: string | null;
  /** Which step was taken back last, if that is what has just happened. */
  undone: string | null;
  /** Where the keys go on over the edge of the part that is shown. */
  beside: Beside;
}) {
  const t = await getTranslations("capture");
  const { code, canUndo } = capture;
  const progress = progressOf(capture.proposals);
  return (
    <div
      data-bar
      className="not-printed sticky top-12 z-10 mb-4 flex flex-wrap items-center gap-2 border-hairline border-b bg-canvas py-2 max-md:static"
    >
      <LinkButton look="primary" className="max-md:px-2.5!" href={`/releases/${code}/capture/fill`}>
        {t("toFill")}
      </LinkButton>
      <form action={takePlainStep}>
        <input type="hidden" name="step" value="undo" />
        <input type="hidden" name="go" value="" />
        <input type="hidden" name="release" value={code} />
        <Button type="submit" data-do="undo" className="max-md:px-2.5!" disabled={!canUndo}>
          {t("undo")}
        </Button>
      </form>
      <span aria-hidden="true" className="figures order-last ml-auto text-meta text-muted max-md:hidden">
        {t("progress", { decided: String(progress.decided), total: String(progress.total) })}
      </span>
      <CaptureKeys
        release={code}
        takeStep={takePlainStep}
        openForm={openForm}
        undone={undone}
        undecidedElsewhere={undecidedElsewhere}
        beside={beside}
        words={await keysWords()}
      />
    </div>
  );
}
