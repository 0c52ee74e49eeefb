import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Checked } from "@/lib/import/check/check-upload";
import type { ImportField } from "@/lib/import/fields";
import { LEFT_OUT, NO_DATE, type WordKind } from "@/lib/import/words";
import { inARow } from "@/lib/localization/punctuation";
import type { CheckedUpload } from "./checked-upload";
import { FoundRows } from "./found-rows";
import { hasQuotes } from "./has-quotes";
import { languageOf } from "./language-of";
import { titleOfRow } from "./row-titles";

/** Why words are kept as they stand; each has its sentence in the messages, under `import.why`. */
type Reason = "organisation" | "side" | "date" | "status" | "owner" | "title" | "closedOn" | "meant";

const reasonOf: Partial<Record<ImportField, Reason>> = {
  side: "side",
  control: "date",
  status: "status",
  owner: "owner",
  closedOn: "closedOn",
};
const bodies: readonly ImportField[] = ["lead", "coLeads", "coExecutors", "parts"];
const reasonFor = ({ field, isMeant }: { field: ImportField; isMeant: boolean }): Reason =>
  isMeant ? "meant" : (reasonOf[field] ?? (bodies.includes(field) ? "organisation" : "title"));
const reasonOfWord: Partial<Record<WordKind, Reason>> = {
  organisation: "organisation",
  side: "side",
  date: "date",
  status: "status",
};

type Kept = { row: number; title: string; said: { key: string; text: ReactNode; why: ReactNode }[] };

/**
 * Row by row, what comes in otherwise than the file has it, and why: words that are kept to be clarified, those that would be if the proposals are
 * confirmed, and what is not put on control for want of a lead.
 */
export async function KeptRows({
  upload,
  page,
  checked: { unclear, heldBack, words },
  isFolded,
}: {
  upload: CheckedUpload;
  page: number;
  checked: Pick<Checked, "unclear" | "heldBack" | "words">;
  /** Something else is to be answered first. */
  isFolded: boolean;
}) {
  const [t, terms, language] = await Promise.all([getTranslations("import"), getTranslations("terms"), getLocale()]);
  const rows = new Map<number, Kept>();
  const keep = (row: number, said: Kept["said"][number]) => {
    const known = rows.get(row) ?? { row, title: titleOfRow(upload, row), said: [] };
    rows.set(row, { ...known, said: [...known.said, said] });
  };
  for (const { row, clarification, fields } of unclear) {
    const reasons = new Set(fields.map(reasonFor));
    keep(row, {
      key: "clarification",
      text: <span lang={languageOf(clarification)}>{clarification}</span>,
      why: inARow(
        [...reasons].map((each) => t(`why.${each}`)),
        language,
        "; ",
      ),
    });
  }
  for (const { of, word, at, code, proposed } of words) {
    const reason = reasonOfWord[of];
    if (code !== null || !reason || (proposed !== LEFT_OUT && proposed !== NO_DATE)) continue;
    const text = t.rich("wouldKeep", {
      of: t(`wordOf.${of}`),
      word: hasQuotes(word) ? word : t("inQuotes", { text: word }),
      words: markedAs(word),
    });
    for (const row of at) keep(row, { key: `${of} ${word}`, text, why: t(`why.${reason}`) });
  }
  for (const row of heldBack) {
    const status = upload.rows[row - upload.firstRow]?.[upload.mapping.status ?? -1] ?? "";
    const why = t.rich("heldBackWhy", { said: status === "" ? "none" : "yes", status, words: markedAs(status) });
    keep(row, { key: "held back", text: t("comesInAs", { status: terms("status.captured") }), why });
  }
  if (rows.size === 0) return null;
  const found = [...rows.values()].toSorted((one, other) => one.row - other.row);
  return (
    <FoundRows
      upload={upload}
      page={page}
      title={t("keptTitle", { count: found.length })}
      hint={heldBack.length > 0 ? `${t("keptHint")} ${t("heldBackHint")}` : t("keptHint")}
      column={t("keptColumn")}
      found={found}
      isFolded={isFolded}
      tell={({ said }) =>
        said.map(({ key, text, why }) => (
          <p key={key} className="whitespace-pre-line">
            {text} <span className="text-muted">— {why}</span>
          </p>
        ))
      }
    />
  );
}

/** Words of the file within a sentence of ours, in their own language. */
const markedAs = (words: string) => (shown: ReactNode) => <span lang={languageOf(words)}>{shown}</span>;
