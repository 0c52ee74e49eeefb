import { getLocale, getTranslations } from "next-intl/server";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { shortHash } from "@/lib/files/evidence";
import { fileSize } from "@/lib/localization/file-size";
import { likelyLanguage } from "@/lib/localization/likely-language";

type Props = { reference: string; evidence: CommitmentDetail["evidence"][number] };

/** The stored file of a piece of evidence: what it is called and is, and what proves that it is the one that was sent; on paper whole. */
export async function EvidenceFile({ reference, evidence }: Props) {
  const { id, occurredAt, fileName, fileFormat, fileSize: size, fileSha256 } = evidence;
  if (!fileName || !fileFormat || !size || !fileSha256) return null;
  const [t, language] = await Promise.all([getTranslations("evidenceFile"), getLocale()]);
  const sha256 = Buffer.from(fileSha256).toString("hex");
  const facts = [fileFormat.toUpperCase(), fileSize(size, language)];
  return (
    <p className="text-meta text-muted">
      <a
        href={`/commitments/${reference}/evidence/${id}/file`}
        translate="no"
        lang={likelyLanguage(fileName) ?? "und"}
        className="wrap-anywhere"
      >
        {fileName}
      </a>{" "}
      · {facts.join(" · ")} · {t("added", { date: formatDate(todayIn(env().timeZone, occurredAt), language) })} ·{" "}
      <span title={sha256} className="whitespace-nowrap print:hidden">
        SHA-256 <code className="font-mono">{shortHash(sha256)}</code>
      </span>
      <span className="hidden print:inline">
        SHA-256 <code className="wrap-anywhere font-mono">{sha256}</code>
      </span>
    </p>
  );
}
