import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { DecisionBar } from "@/components/reviews/decision-bar";
import { RunKeys } from "@/components/reviews/run-keys";
import type { Viewer } from "@/lib/access/viewer";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { RunItem } from "@/lib/reviews/item-queries";
import type { AgendaRow, ReviewPage } from "@/lib/reviews/review";
import { type ReviewDecisionType, reviewDecisionTypes } from "@/lib/vocabulary/reviews";
import { act } from "./actions";
import { DecisionPanel } from "./decision-panel";
import { runKeysWords } from "./run-keys-words";

/** What decides, under the item: one key for each decision, then what acts at once; the form that is open stands below. */
export async function Dock({
  viewer,
  review,
  row,
  item,
  commitment,
  today,
  open,
}: {
  viewer: Viewer;
  review: ReviewPage;
  row: AgendaRow;
  item: RunItem;
  commitment: CommitmentDetail;
  today: CalendarDate;
  open: ReviewDecisionType | "note" | "undo" | undefined;
}) {
  const [t, terms, words] = await Promise.all([getTranslations("reviews"), getTranslations("terms"), runKeysWords()]);
  const { number, version, agenda } = review;
  const here = `/reviews/${number}/run?item=${row.position}`;
  const hrefOf = (what: ReviewDecisionType | "note" | "undo") => (open === what ? here : `${here}&open=${what}`);
  const at = agenda.findIndex(({ id }) => id === row.id);
  const keys = reviewDecisionTypes.map((type, index) => {
    const how = item.possible.find((one) => one.type === type)?.how ?? null;
    return {
      key: `Digit${index + 1}`,
      text: String(index + 1),
      label: terms(`reviewDecision.${type}`),
      href: hrefOf(type),
      isOpen: open === type,
      isOff: how === null || row.state === "decided",
      ...(how === "propose" && { note: t("asProposal") }),
    };
  });
  const steps = [
    { act: "park", key: "Digit0", text: "0", label: t("park"), position: row.position, isOff: row.state !== "waiting" },
    { act: "open", key: "KeyK", text: "K", label: t("previous"), position: agenda[at - 1]?.position, isOff: at === 0 },
    {
      act: "open",
      key: "KeyJ",
      text: "J",
      label: t("next"),
      position: agenda[at + 1]?.position,
      isOff: at === agenda.length - 1,
    },
  ];
  const others = [
    { what: "note" as const, key: "KeyN", text: "N", label: t("note"), isOff: false },
    {
      what: "undo" as const,
      key: "KeyZ",
      text: "Z",
      label: t("undo"),
      isOff: item.undo === null || item.undo.reason !== null,
    },
  ];
  return (
    <section aria-label={t("bar")} data-bar className="review-dock">
      <DecisionBar keys={keys}>
        {others.map(({ what, key, text, label, isOff }) => (
          <a
            key={key}
            href={hrefOf(what)}
            data-stay
            data-key={key}
            className={isOff ? "decision-key decision-key-off" : "decision-key"}
            aria-current={open === what ? "true" : undefined}
          >
            <kbd>{text}</kbd>
            <span>{label}</span>
          </a>
        ))}
        {steps.map(({ act: step, key, text, label, position, isOff }) => (
          <form key={key} action={act}>
            <input type="hidden" name="act" value={step} />
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="position" value={position ?? ""} />
            <input type="hidden" name="from" value={row.position} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="key" value={randomUUID()} />
            <button type="submit" data-key={key} className="decision-key" disabled={isOff}>
              <kbd>{text}</kbd>
              <span>{label}</span>
            </button>
          </form>
        ))}
        <RunKeys item={row.id} form={open ?? null} words={words} />
      </DecisionBar>
      {open ? (
        <DecisionPanel
          viewer={viewer}
          review={review}
          row={row}
          item={item}
          commitment={commitment}
          today={today}
          open={open}
          closeHref={here}
        />
      ) : null}
    </section>
  );
}
