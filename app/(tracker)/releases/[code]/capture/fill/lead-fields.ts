import { getLocale, getTranslations } from "next-intl/server";
import { organisationOptions } from "@/components/commitments/organisation-name";
import type { Option } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { inOwnLanguage } from "@/lib/localization/foreign-text";
import { localized, namesOf } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import type { LikelyOwner } from "@/lib/releases/proposals/likely-owners";
import { listLikelyOwners, namesOfOrganisations } from "@/lib/releases/proposals/likely-owners-queries";
import type { Capture, Choices, ProposalToShow } from "@/lib/releases/proposals/queries";

type LeadField = {
  value: string;
  options: Option[];
  proposed: { value: string; sentence: string; take: string } | undefined;
};

/** The choice of a lead for each side of the meeting that has organisations, with the likely one proposed and why. */
export async function leadFields(
  viewer: Viewer,
  capture: Capture,
  choices: Choices,
  proposed: ProposalToShow,
  today: CalendarDate,
): Promise<Map<string, LeadField>> {
  const { sectorCode, owners } = proposed.proposal;
  const { sides } = capture.meeting;
  const [t, language, found] = await Promise.all([
    getTranslations("capture.fill"),
    getLocale(),
    listLikelyOwners(viewer, {
      sides,
      publishedOn: capture.publishedOn,
      today,
      sectorCodes: sectorCode ? [sectorCode] : [],
    }),
  ]);
  const likely = found.get(sectorCode ?? "") ?? [];
  const before = await namesOfOrganisations(
    viewer,
    likely.flatMap(({ insteadOf }) => insteadOf ?? []),
  );
  const marked = (each: Parameters<typeof namesOf>[0] & { original: Choices["organisations"][number]["original"] }) =>
    inOwnLanguage(localized(namesOf(each), each.original, language));

  function reason({ reason: given, insteadOf }: LikelyOwner): string {
    const replaced = before.find(({ id }) => id === insteadOf);
    const why = given.is === "answers" ? t("reasonAnswers") : t("reasonLeads", { count: given.commitments });
    return replaced ? inARow([why, t("reasonSuccessor", { organisation: marked(replaced) })], language, "; ") : why;
  }

  return new Map(
    sides.flatMap((side) => {
      const ofSide = choices.organisations.filter((each) => each.side === side);
      if (ofSide.length === 0) return [];
      const owner = likely.find((each) => each.side === side);
      const proposed = owner && ofSide.find(({ id }) => id === owner.organisationId);
      const field: LeadField = {
        value: owners.find((each) => each.role === "lead" && each.side === side)?.organisationId ?? "",
        options: [{ value: "", label: t("noLead") }, ...organisationOptions(ofSide, language)],
        proposed: proposed && {
          value: proposed.id,
          sentence: t("proposed", { organisation: marked(proposed), reason: reason(owner) }),
          take: t("take"),
        },
      };
      return [[side, field] as const];
    }),
  );
}
