import { getLocale, getTranslations } from "next-intl/server";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { TextField } from "@/components/forms/text-field";
import { isLaterThanPromised } from "@/lib/releases/proposals/later-than-promised";
import type { ProposalToShow } from "@/lib/releases/proposals/queries";

/** The date that was promised, and our own beside it: asked for only where the commitment goes on control. */
export async function ControlDate({ proposed: { deadlineEdtf, proposal } }: { proposed: ProposalToShow }) {
  const [t, terms, language] = await Promise.all([
    getTranslations("capture.fill"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const promised = deadlineText(deadlineEdtf, language);
  const isLater = isLaterThanPromised(proposal.controlEdtf, deadlineEdtf);
  return (
    <>
      <p>{promised ? t("promised", { deadline: promised }) : t("nothingPromised")}</p>
      {/* The first destination is control; what was typed for it stays, and a mistake in it is shown. */}
      <div className="has-[[aria-invalid=true]]:block! group-has-[[name=destination]>option:not(:first-child):checked]/fill:hidden">
        <TextField
          name="controlDate"
          label={terms("field.controlDeadline")}
          hint={t("controlDateHint")}
          value={proposal.controlEdtf ?? ""}
        />
        <p role="status" className="mt-1 border-brand border-l-4 pl-3 text-meta empty:hidden">
          {promised && isLater ? t("laterThanPromised", { deadline: promised }) : null}
        </p>
      </div>
      <p className="hidden group-has-[[name=destination]>option:not(:first-child):checked]/fill:block">
        {t("noControlDate")}
      </p>
    </>
  );
}
