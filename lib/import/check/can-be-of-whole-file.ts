import { fieldsWithDefault, type ImportKind } from "../fields";
import type { ImportProblem } from "./row-reader";

const LACKS: readonly ImportProblem["problem"][] = [
  "required",
  "home_lead_required",
  "required_on_control",
  "required_when_closed",
  "reference_or_side",
];

/** Whether what a row lacks can be said for the whole file, where its columns are chosen. */
export function canBeOfWholeFile(
  kind: ImportKind,
  { field, problem }: Pick<ImportProblem, "field" | "problem">,
): boolean {
  return LACKS.includes(problem) && fieldsWithDefault[kind].some((each) => each === field);
}
