import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { PartPager } from "@/components/releases/part-pager";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { getEditions } from "@/lib/releases/editions/queries";
import type { TextChange } from "@/lib/releases/editions/text-changes";
import { readInThread } from "@/lib/releases/reading/read-in-thread";
import { listPartAt } from "@/lib/releases/source/parts";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("capture.correct");
  return { title: t("changes") };
}

/** A corrected text beside what it was: word by word, and which tracked passages are not in it any more. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ code }, { at, lost: lostAt }] = [await params, await searchParams];
  const [editions, { today }, t] = await Promise.all([
    getEditions(viewer, code),
    readRequestClock(),
    getTranslations("capture.correct"),
  ]);
  if (!editions) notFound();
  const { before, now } = editions;
  const [changes, again] = await Promise.all([
    readInThread({ kind: "changes", before: before.body, after: now.body, language: now.language }),
    readInThread({ kind: "again", after: now.body, passages: before.statements }),
  ]);
  const lost = before.statements.filter((_, index) => again[index] === null);
  const stretches = withPlaces(changes);
  const part = listPartAt(stretches, typeof at === "string" ? at : undefined);
  const lostPart = listPartAt(lost, typeof lostAt === "string" ? lostAt : undefined);
  const words = { removed: t("removedStart"), added: t("addedStart"), end: t("markEnd") };
  return (
    <>
      <PageHeader
        title={t("changesTitle", { before: String(before.edition), after: String(now.edition) })}
        above={
          <>
            <a href={`/releases/${before.code}`}>{before.code}</a> → <a href={`/releases/${code}`}>{code}</a>
          </>
        }
        today={today}
        viewer={viewer}
      />
      {lost.length > 0 ? (
        <section aria-labelledby="lost" className="mb-8 max-w-4xl">
          <h2 id="lost" className="text-section">
            {t("lost")}
          </h2>
          <ul className="mt-2 space-y-2">
            {lost.slice(lostPart.first, lostPart.last + 1).map(({ id, quote, commitment }) => (
              <li key={id}>
                {commitment ? (
                  <a href={`/commitments/${commitment.reference}`} className="font-mono">
                    {commitment.reference}
                  </a>
                ) : null}{" "}
                <q lang={before.language}>{quote}</q>
              </li>
            ))}
          </ul>
          <PartPager
            label={t("lost")}
            part={lostPart}
            hrefOf={(place) => `/releases/${code}/changes?lost=${place}${alsoAt("at", at)}#lost`}
          />
        </section>
      ) : null}
      {changes.every(({ is }) => is === "same") ? <p>{t("same")}</p> : null}
      <p className="mb-4 flex gap-5 text-meta">
        <del className="text-muted">{t("removed")}</del>
        <ins className="bg-quote">{t("added")}</ins>
      </p>
      <div lang={now.language} className="said max-w-[72ch] whitespace-pre-line text-[1.0625rem] leading-[1.75]">
        {stretches.slice(part.first, part.last + 1).map(({ id, change }) => (
          <Stretch key={id} change={change} words={words} />
        ))}
      </div>
      <PartPager part={part} hrefOf={(place) => `/releases/${code}/changes?at=${place}${alsoAt("lost", lostAt)}`} />
    </>
  );
}

/** Where the other of the two lists stands, for the address of a part of one. */
const alsoAt = (name: string, place: string | string[] | undefined): string =>
  typeof place === "string" ? `&${name}=${encodeURIComponent(place)}` : "";

/** Screen readers mostly pass over del and ins: brackets that only they hear say it in words. */
function Stretch({ change, words }: { change: TextChange; words: { removed: string; added: string; end: string } }) {
  if (change.is === "same") return change.text;
  const Tag = change.is === "removed" ? "del" : "ins";
  return (
    <Tag className={change.is === "removed" ? "text-muted" : "edge-when-forced bg-quote"}>
      <span className="sr-only">{words[change.is]}</span>
      {change.text}
      <span className="sr-only">{words.end}</span>
    </Tag>
  );
}

function withPlaces(changes: TextChange[]): { id: string; change: TextChange }[] {
  let place = 0;
  return changes.map((change) => {
    const id = String(place);
    place += change.text.length + 1;
    return { id, change };
  });
}
