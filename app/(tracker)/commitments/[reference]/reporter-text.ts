import type { CommitmentDetail } from "@/lib/commitments/queries";
import { localized, namesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import type { FormContext } from "./action-forms/action-form";

/** Who reported: the organisation and the person, or for which one somebody else sent it. */
export function reporterText(
  { organisation, author, onBehalf }: Pick<CommitmentDetail["reports"][number], "organisation" | "author" | "onBehalf">,
  { t, terms, language }: Pick<FormContext, "t" | "terms" | "language">,
): string {
  const name = localized(namesOf(organisation), organisation.original, language).text;
  if (onBehalf) return t("onBehalf", { organisation: name });
  return inARow([name, personName(author, language, terms("erasedPerson"))], language, ", ");
}
