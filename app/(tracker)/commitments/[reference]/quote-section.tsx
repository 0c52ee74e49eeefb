import { getTranslations } from "next-intl/server";
import { EarlierEntries } from "@/components/commitments/earlier-entries";
import { SourceQuote } from "@/components/commitments/source-quote";
import type { Viewer } from "@/lib/access/viewer";
import { mayLeave } from "@/lib/commitments/edit-queries";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { moveStatementHref } from "@/lib/commitments/statement-href";
import { formatDateIn } from "@/lib/deadlines/wording";
import { sideName } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import type { Language } from "@/lib/vocabulary/languages";
import { EarlierLink } from "./earlier-link";

type Props = { viewer: Viewer; commitment: CommitmentDetail; language: Language };

/** Every statement of this promise, the latest release first: what was said, how strongly, by whom. */
export async function QuoteSection({ viewer, commitment, language }: Props) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  const isMovable = await mayLeave(viewer, commitment);
  return (
    <>
      {commitment.statements.map((statement) => (
        <div key={statement.id} className="mb-6 last:mb-0">
          <SourceQuote
            statement={statement}
            texts={{
              published: (date) => t("published", { date: formatDateIn(date, language, "attributive") }),
              paragraph: (number) => t("paragraph", { number }),
              open: t("openInRelease"),
              quoteOnly: t("quoteOnly"),
            }}
          />
          <p className="mt-2 pl-5">
            {statement.kind ? <strong className="font-medium">{terms(`kind.${statement.kind}`)}</strong> : null}
            {" · "}
            {t("statedBy")}
            {labelEnd(language)}
            {statement.statedBy.length > 1
              ? t("statedJointly")
              : inARow(
                  statement.statedBy.map((side) => sideName(side, language)),
                  language,
                  ", ",
                )}
            {isMovable ? (
              <span className="not-printed">
                {" · "}
                <a href={moveStatementHref(commitment.reference, statement.id)}>{t("statementLink")}</a>
              </span>
            ) : null}
          </p>
        </div>
      ))}
      <EarlierEntries count={commitment.cut.statements?.left ?? 0} />
      <EarlierLink commitment={commitment} list="statements" section="quote" />
    </>
  );
}
