import { getLocale, getTranslations } from "next-intl/server";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { TextField } from "@/components/forms/text-field";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { isFarAhead } from "@/lib/deadlines/far";
import { isLaterThanPromised } from "@/lib/releases/proposals/later-than-promised";
import type { ProposalToShow } from "@/lib/releases/proposals/queries";

/** The date that was promised, and our own beside it: asked for only where the commitment goes on control. */
export async function ControlDate({
  proposed: { deadlineEdtf, proposal },
  today,
}: {
  proposed: ProposalToShow;
  today: CalendarDate;
}) {
  const [t, terms, language] = await Promise.all([
    getTranslations("capture.fill"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const promised = deadlineText(deadlineEdtf, language);
  const isLater = isLaterThanPromised(proposal.controlEdtf, deadlineEdtf);
  const control = proposal.controlEdtf === null ? null : parseDeadline(proposal.controlEdtf);
  return (
    <>
      <p>{promised ? t("promised", { deadline: promised }) : t("nothingPromised")}</p>
      {/* After "choose" the first destination is control; what was typed for it stays, and a mistake in it is shown. */}
      <div className="has-[[aria-invalid=true]]:block! group-has-[[name=destination]>option:nth-child(n+3):checked]/fill:hidden">
        <TextField
          name="controlDate"
          label={terms("field.controlDeadline")}
          hint={t("controlDateHint")}
          value={proposal.controlEdtf ?? ""}
        />
        <p role="status" className="mt-1 border-brand border-l-4 pl-3 text-meta empty:hidden">
          {promised && isLater ? t("laterThanPromised", { deadline: promised }) : null}
        </p>
        <p role="status" className="mt-1 border-brand border-l-4 pl-3 text-meta empty:hidden">
          {control && isFarAhead(control, today) ? t("farAhead") : null}
        </p>
      </div>
      <p className="hidden group-has-[[name=destination]>option:nth-child(n+3):checked]/fill:block">
        {t("noControlDate")}
      </p>
    </>
  );
}
