import { type TranslatedField, translatedFields } from "@/lib/vocabulary/commitments";

/** What one text of a commitment is called in forms and in history: `next_step`, `report:…` by its id, `event:12` by its number. */
export type TextKey = string;

const rows = ["report", "report_request", "decision", "deadline_change", "withdrawal"] as const;

/** Everything of a commitment that has translations. `event` is a reason that its history alone keeps. */
const kinds = [...translatedFields, ...rows, "event"] as const;

/** What a form may name. */
export const textKeyPattern = new RegExp(
  `^(?:${translatedFields.join("|")}|(?:${rows.join("|")}):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|event:[1-9]\\d{0,8})$`,
);

/** What sort of text it is. Throws for what `textKeyPattern` lets not by. */
export function kindOfText(key: TextKey): (typeof kinds)[number] {
  const [name] = key.split(":");
  const kind = kinds.find((one) => one === name);
  if (!kind) throw new RangeError(`no text of a commitment: ${key}`);
  return kind;
}

type Columns = {
  field?: TranslatedField;
  reportId?: string;
  reportRequestId?: string;
  decisionId?: string;
  deadlineChangeId?: string;
  withdrawalId?: string;
  eventSeq?: number;
};

/** The column of a translation that says what it is of: prisma/sql/commitment-values.sql asks for just one. */
export function columnsOfText(key: TextKey): Columns {
  const kind = kindOfText(key);
  const id = key.slice(kind.length + 1);
  switch (kind) {
    case "report":
      return { reportId: id };
    case "report_request":
      return { reportRequestId: id };
    case "decision":
      return { decisionId: id };
    case "deadline_change":
      return { deadlineChangeId: id };
    case "withdrawal":
      return { withdrawalId: id };
    case "event":
      return { eventSeq: Number(id) };
    default:
      return { field: kind };
  }
}
