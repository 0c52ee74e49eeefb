import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Translations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { OutsideLink } from "@/components/layout/outside-link";
import { formatDate } from "@/lib/deadlines/wording";
import { markForeign } from "@/lib/localization/foreign-text";
import { localized, namesOf, sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import type { ReleaseToRead } from "@/lib/releases/queries";

/** Where the text comes from, on what its date stands, and the hash by which anyone can check it. */
export async function SourceDetails({
  release,
  translations: { terms, language },
}: {
  release: ReleaseToRead;
  translations: Translations;
}) {
  const [t, capture, reading] = await Promise.all([
    getTranslations("releases"),
    getTranslations("capture"),
    getTranslations("reading"),
  ]);
  const meeting = localized(namesOf(release.meeting), release.meeting.original, language);
  const rows: [string, ReactNode][] = [
    [
      t("meeting"),
      <span key="meeting" lang={meeting.isFallback ? meeting.language : undefined}>
        {meeting.text}
      </span>,
    ],
    [
      t("publisher"),
      <MultilingualSentence
        key="publisher"
        text={`${markForeign(release.publisher)} (${sideName(release.side, language)})`}
        language={language}
      />,
    ],
    [
      t("publishedOn"),
      <span key="date">
        <time dateTime={release.publishedOn}>{formatDate(release.publishedOn, language)}</time>
        {release.publicationBasis === "meeting" ? (
          <span className="text-muted"> · {terms("publicationBasis.meeting")}</span>
        ) : null}
      </span>,
    ],
    [t("language"), inARow([terms(`language.${release.language}`), t("original").toLowerCase()], language, ", ")],
  ];
  return (
    <dl className="grid max-w-4xl gap-x-6 gap-y-1 text-table sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {rows.map(([name, value]) => (
        <Row key={name} name={name}>
          {value}
        </Row>
      ))}
      {release.url ? (
        <Row name={terms("field.source")}>
          <OutsideLink href={release.url}>
            <span className="break-all">{release.url}</span>
          </OutsideLink>
        </Row>
      ) : null}
      {release.file ? (
        <Row name={capture("original")}>
          <a href={`/releases/${release.code}/file`} download>
            <span lang="und">{release.file.name}</span>
          </a>
        </Row>
      ) : null}
      {release.file?.warnings.length ? (
        <Row name={reading("heading")}>
          {release.file.warnings.map((each) => (
            <span key={each} className="block">
              {reading(`warnings.${each}` as Parameters<typeof reading>[0])}
            </span>
          ))}
        </Row>
      ) : null}
      <Row name={t("sha256")}>
        <code className="break-all font-mono text-meta">{release.sha256}</code>
        <span className="block text-meta text-muted">{t("shaHint")}</span>
      </Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="max-sm:mb-1">{children}</dd>
    </>
  );
}

/** What the marks in the text mean. */
export async function Legend({ proposals }: { proposals: boolean }) {
  const t = await getTranslations("releases");
  return (
    <ul aria-label={t("legend")} className="mb-5 flex flex-wrap gap-x-5 gap-y-1 text-meta">
      <li>
        <span className="edge-when-forced bg-quote px-1">{t("legendAccepted")}</span>
      </li>
      <li>
        <span className="underline decoration-dotted decoration-muted underline-offset-4">{t("legendContext")}</span>
      </li>
      {proposals ? (
        <li>
          <span className="underline decoration-brand decoration-dashed underline-offset-4">{t("legendProposed")}</span>
        </li>
      ) : null}
    </ul>
  );
}
