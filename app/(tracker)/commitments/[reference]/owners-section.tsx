import { getTranslations } from "next-intl/server";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { env } from "@/lib/env";
import { homeFirst } from "@/lib/localization/alphabet";
import { localized, namesOf, sideName } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import type { Language } from "@/lib/vocabulary/languages";

/** Who answers for it, the home side first; leads before the others. */
export async function OwnersSection({ commitment, language }: { commitment: CommitmentDetail; language: Language }) {
  const t = await getTranslations("commitment");
  const terms = await getTranslations("terms");
  if (commitment.assignments.length === 0) return <p className="text-muted">{t("noOrganisation")}</p>;
  const home = env().homeSide;
  const sides = homeFirst(
    commitment.assignments.map(({ side }) => side),
    home,
    language,
  );
  return sides.map((side) => (
    <div key={side} className="mb-4 last:mb-0">
      <h3 className="font-medium">{sideName(side, language)}</h3>
      <ul>
        {commitment.assignments
          .filter((assignment) => assignment.side === side)
          .map((assignment) => {
            const organisation = assignment.organisation;
            const name = localized(namesOf(organisation), organisation.original, language);
            return (
              <li key={assignment.organisationId} className="border-hairline border-b py-2 last:border-b-0">
                <span className="block text-meta text-muted">{terms(`assignmentRole.${assignment.role}`)}</span>
                <span lang={name.language}>{name.text}</span>
                {side === home && assignment.role === "lead" ? (
                  <span className="block text-meta text-muted">
                    {assignment.responsiblePerson ? (
                      <MultilingualSentence
                        text={personName(assignment.responsiblePerson, language, terms("erasedPerson"))}
                        language={language}
                      />
                    ) : (
                      t("noOwner")
                    )}
                  </span>
                ) : null}
              </li>
            );
          })}
      </ul>
    </div>
  ));
}
