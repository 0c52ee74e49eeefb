import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { FindForm } from "@/components/lists/find-form";
import { hrefsAfter } from "@/components/lists/href-after";
import { PagesAfter } from "@/components/lists/pages-after";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { formatShortDate } from "@/lib/deadlines/wording";
import { localized, namesOf, sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import { listMeetings } from "@/lib/registry/meetings/queries";
import { listAsked } from "../list-asked";
import { ListFrame } from "../list-frame";
import { MilestoneTable } from "./milestone-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = listAsked.extend({ afterMilestone: z.uuid().toLowerCase().optional().catch(undefined) });

const path = "/settings/registry/meetings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("meetings") };
}

export default async function MeetingsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_meetings")) notFound();
  const { saved, q, after, afterMilestone } = asked.parse(await searchParams);
  const [page, t, terms, language] = await Promise.all([
    listMeetings(viewer, { q, after }),
    getTranslations("registry"),
    getTranslations("terms.meetingKind"),
    getLocale(),
  ]);
  return (
    <ListFrame
      viewer={viewer}
      title={t("meetings")}
      add={[
        { href: "/settings/registry/meetings/new", label: t("newMeeting") },
        { href: "/settings/registry/milestones/new", label: t("newMilestone") },
      ]}
      saved={saved}
      forms={["meeting", "milestone"]}
    >
      <h2 className="mb-2 text-section">{t("meetingsOnly")}</h2>
      <FindForm label={t("fields.name")} q={q} choices={[]} />
      {page.rows.length === 0 ? (
        after ? null : (
          <p className="py-6">{q ? t("nothingFound") : t("noMeetings")}</p>
        )
      ) : (
        <DataTable caption={t("meetingsOnly")}>
          <thead>
            <tr>
              <ColumnHeader className="w-[40%]">{t("fields.name")}</ColumnHeader>
              <ColumnHeader>{t("fields.kind")}</ColumnHeader>
              <ColumnHeader>{t("fields.date")}</ColumnHeader>
              <ColumnHeader>{t("fields.sides")}</ColumnHeader>
              <ColumnHeader className="number">{t("releases")}</ColumnHeader>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((meeting) => {
              const name = localized(namesOf(meeting), meeting.original, language);
              const days = [...new Set([meeting.startsOn, meeting.endsOn])].map((day) =>
                formatShortDate(day, language),
              );
              return (
                <tr key={meeting.id}>
                  <th scope="row" className="wrap-anywhere">
                    <a
                      href={`/settings/registry/meetings/${meeting.id}`}
                      lang={name.isFallback ? name.language : undefined}
                    >
                      {name.text}
                    </a>
                  </th>
                  <td data-label={t("fields.kind")}>{terms(meeting.kind)}</td>
                  <td data-label={t("fields.date")}>{days.join(" – ")}</td>
                  <td data-label={t("fields.sides")}>
                    {inARow(
                      meeting.sides.map((side) => sideName(side, language)),
                      language,
                      ", ",
                    )}
                  </td>
                  <td data-label={t("releases")} className="number">
                    {meeting._count.releases}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
      <PagesAfter label={t("meetingsOnly")} page={page} after={after} hrefAfter={hrefsAfter(path, { q })} />
      <h2 className="mt-10 mb-2 text-section">{t("milestones")}</h2>
      <MilestoneTable viewer={viewer} after={afterMilestone} path={path} />
    </ListFrame>
  );
}
